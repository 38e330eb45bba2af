import type { Vocabulary } from './vocabulary.ts';

/**
 * The question a claim answers. Two claims that answer the same question on the same subject, territory and time can
 * contradict each other, which is how contradictions are found. The list grows with the content.
 */
export const questions = {
  'size-of-2015': {
    label: 'Size of the movement in 2015',
    definition: 'How many people came along the route in 2015?',
  },
  'registrations-2015-2019': {
    label: 'Registrations 2015–2019',
    definition: 'How many people were registered in Serbia from 2015 to 2019?',
  },
  'irregular-crossings': {
    label: 'Irregular crossings in a year',
    definition: 'How many irregular border crossings were recorded in the year?',
  },
  'asylum-applications': {
    label: 'Asylum applications in a year',
    definition: 'How many asylum applications were made in the year?',
  },
  'change-in-2021': {
    label: 'Change in 2021',
    definition: 'How far did irregular crossings change against 2020?',
  },
  'change-in-2024': {
    label: 'Change in 2024',
    definition: 'How far did movement through Serbia change in 2024?',
  },
  'people-in-centres': {
    label: 'People in centres',
    definition: 'How many people were registered in reception and asylum centres?',
  },
  'length-of-stay': {
    label: 'Length of stay',
    definition: 'How long do people stay in the country on average?',
  },
  'refugees-in-country': {
    label: 'Refugees in the country',
    definition: 'How many refugees were in the country, arrived or went back?',
  },
  population: { label: 'Population', definition: 'How many inhabitants has the country?' },
  'trade-relations': {
    label: 'Trade relations',
    definition: 'How close is the country’s trade with Germany?',
  },
  'displacement-of-serbs': {
    label: 'Displacement from Croatia',
    definition: 'How many Serbs were driven out of Croatia or fled it?',
  },
  'police-operation': {
    label: 'Police operation at the Hungarian border',
    definition: 'What did the operation after the shooting find, and when was it?',
  },
  'shooting-at-the-border': {
    label: 'Shooting near the Hungarian border',
    definition: 'How many people did the shooting kill or injure?',
  },
  'forces-at-the-border': {
    label: 'Forces at the border',
    definition: 'How many officers or guards are at a border section, or would be needed there?',
  },
  'deaths-on-the-drina': {
    label: 'Deaths on the Drina',
    definition: 'How many people died when the boat overturned?',
  },
  'river-and-distances': {
    label: 'River and distances',
    definition: 'How wide is the river, how far apart are the places named?',
  },
  'eu-support-since-2015': {
    label: 'EU support since 2015',
    definition: 'How much has the EU given Serbia for migration since 2015?',
  },
  'plan-contents': { label: 'Contents of a plan', definition: 'What does the plan consist of?' },
  'process-age': { label: 'Age of a process', definition: 'How long ago did the process begin?' },
  'project-amount': {
    label: 'Amount of the project',
    definition: 'How much money is listed for the project?',
  },
  'project-purchases': {
    label: 'What was bought',
    definition: 'What was or will be bought, built or supplied?',
  },
  'project-content': { label: 'What the project does', definition: 'What is the money for?' },
  'project-roles': { label: 'Who takes part', definition: 'Who funds, carries out, receives or is named?' },
  'project-scope': { label: 'Scope of the project', definition: 'Which countries does the project cover?' },
  'partner-relevance': {
    label: 'Relevance as a partner',
    definition: 'How relevant is the country to regulating migration?',
  },
  'partner-willingness': { label: 'Willingness', definition: 'How willing is the country to work together?' },
  'partner-status-quo': { label: 'Co-operation today', definition: 'How close is co-operation?' },
  'partner-potential': { label: 'Potential', definition: 'What could be strengthened?' },
  'partner-recommendation': { label: 'Recommendation', definition: 'What should policy change?' },
  'partner-interest': { label: 'Interest', definition: 'Which interest is the profile about?' },
  'partner-office': { label: 'Office', definition: 'Which office stands behind the profile?' },
  'course-of-the-route': { label: 'Course of the route', definition: 'Which way do people take?' },
  'border-regime': { label: 'Border regime', definition: 'How is the border controlled, and since when?' },
  'asylum-law': { label: 'Asylum law', definition: 'Which law and strategies are in force?' },
  'life-in-transit': { label: 'Life in transit', definition: 'What do people on the move meet with?' },
  'agreements-and-co-operation': {
    label: 'Agreements and co-operation',
    definition: 'What has been agreed, and where does it stand?',
  },
  'eu-accession': {
    label: 'Way to EU membership',
    definition: 'Where does the country stand towards the EU?',
  },
  'role-of-the-eu': { label: 'Role of the EU', definition: 'What part does the EU play?' },
  'aid-programmes': { label: 'Aid programmes', definition: 'Who helps people on the move, and how?' },
  'political-context': { label: 'Political context', definition: 'What else bears on policy?' },
} as const satisfies Vocabulary;
