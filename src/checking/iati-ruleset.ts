// What an IATI file must keep beyond its schema: the rules of severity "error" in rulesets/standard.json of the
// repository IATI-Rulesets (branch version-2.03, MIT) that concern elements the atlas writes, each by its id:
//   identifiers 1.1.3 · language 4.1.1 · text 4.3.1, 4.4.1 · organisations 6.9.1, 6.9.2, 6.10.1
//   dates 6.11.1, 11.1.1 to 11.1.5, 11.2.1, 11.2.2 · currency 7.8.1
//   recipients 3.1.1, 3.1.2, 3.1.4, 3.4.1, 3.4.2, 3.4.4, 3.7.1, 12.1.1 · sectors 2.1.1, 2.1.2, 2.1.4, 2.2.1, 6.2.2, 12.3.1
// and two warnings that the atlas obeys all the same, 1.1.21 and 1.3.13. The other errors concern elements the atlas
// does not write (budgets, results, policy markers, places and sectors of transactions); a file that holds one is refused,
// because nothing here could say whether it is right. Codes are compared with the codelists of version 2.03.
import { create } from 'xmlbuilder2';
import { alpha3Codes } from '#schemas/values/country-codes.ts';
import { money } from '#schemas/values/money.ts';
import { dacSectors } from '#schemas/vocabularies/aid-words.ts';

/** Something wrong in an IATI file: where, by which rule, and what to write instead. */
export interface IatiFault {
  element: string;
  rule: string;
  what: string;
  instead: string;
}

/** An element as the rules read it. */
interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text of the element and everything in it, without blank ends. */
  text: string;
  children: readonly XmlElement[];
}

type DomNode = ReturnType<typeof create>['node'];

const elementNode = 1;

/** Reads a node of the parser’s tree. */
function elementOf(node: DomNode): XmlElement {
  const { attributes } = node as unknown as { attributes: Iterable<{ name: string; value: string }> };
  return {
    name: node.nodeName,
    attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    text: (node.textContent ?? '').trim(),
    children: [...node.childNodes].filter(({ nodeType }) => nodeType === elementNode).map(elementOf),
  };
}

const childrenOf = (element: XmlElement, ...names: string[]): XmlElement[] =>
  element.children.filter(({ name }) => names.includes(name));

/** The elements that the rules of this file know, by the element they stand in. */
const knownChildren: Readonly<Record<string, readonly string[]>> = {
  'iati-activity': [
    'iati-identifier',
    'reporting-org',
    'title',
    'description',
    'participating-org',
    'activity-status',
    'activity-date',
    'activity-scope',
    'recipient-country',
    'recipient-region',
    'sector',
    'transaction',
  ],
  transaction: ['transaction-type', 'transaction-date', 'value', 'provider-org', 'receiver-org'],
};

const oneTo = (last: number): string[] => Array.from({ length: last }, (_, at) => String(at + 1));

const isCurrency = (code: string): boolean => money.safeParse({ amount: 0, currency: code }).success;

/** Which codes an attribute may have, by element and attribute. */
const codelists: readonly {
  element: string;
  attribute: string;
  list: string;
  has: (code: string) => boolean;
}[] = [
  { element: 'iati-activity', attribute: 'default-currency', list: 'Currency', has: isCurrency },
  { element: 'value', attribute: 'currency', list: 'Currency', has: isCurrency },
  {
    element: 'description',
    attribute: 'type',
    list: 'DescriptionType',
    has: (code) => oneTo(4).includes(code),
  },
  {
    element: 'participating-org',
    attribute: 'role',
    list: 'OrganisationRole',
    has: (code) => oneTo(4).includes(code),
  },
  {
    element: 'reporting-org',
    attribute: 'type',
    list: 'OrganisationType',
    has: (code) => '10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90'.split(' ').includes(code),
  },
  {
    element: 'activity-status',
    attribute: 'code',
    list: 'ActivityStatus',
    has: (code) => oneTo(6).includes(code),
  },
  {
    element: 'activity-date',
    attribute: 'type',
    list: 'ActivityDateType',
    has: (code) => oneTo(4).includes(code),
  },
  {
    element: 'activity-scope',
    attribute: 'code',
    list: 'ActivityScope',
    has: (code) => oneTo(8).includes(code),
  },
  { element: 'recipient-country', attribute: 'code', list: 'Country', has: (code) => code in alpha3Codes },
  {
    element: 'transaction-type',
    attribute: 'code',
    list: 'TransactionType',
    has: (code) => oneTo(13).includes(code),
  },
];

type Rule = (activity: XmlElement, today: string) => IatiFault[];

const fault = (element: string, rule: string, what: string, instead: string): IatiFault => ({
  element,
  rule,
  what,
  instead,
});

const identifiers: Rule = (activity) => {
  const identifier = childrenOf(activity, 'iati-identifier')[0]?.text ?? '';
  const reporter = childrenOf(activity, 'reporting-org')[0]?.attributes['ref'] ?? '';
  const faults: IatiFault[] = [];
  if (identifier === reporter)
    faults.push(
      fault(
        'iati-identifier',
        '1.1.3',
        'is that of the reporting organisation',
        'put the id of the entry after it',
      ),
    );
  else if (!identifier.startsWith(`${reporter}-`))
    faults.push(
      fault(
        'iati-identifier',
        '1.1.21',
        `"${identifier}" does not begin with the reporting organisation`,
        `begin it with "${reporter}-"`,
      ),
    );
  if (/[/&|?]/.test(identifier))
    faults.push(fault('iati-identifier', '1.3.13', 'holds one of / & | ?', 'leave these signs out'));
  return faults;
};

const language: Rule = (activity) => {
  const without = (element: XmlElement): boolean =>
    element.name === 'narrative' ? !element.attributes['xml:lang'] : element.children.some(without);
  return !activity.attributes['xml:lang'] && without(activity)
    ? [fault('narrative', '4.1.1', 'is in no stated language', 'write xml:lang on the activity')]
    : [];
};

const texts: Rule = (activity) =>
  (
    [
      ['title', '4.3.1'],
      ['description', '4.4.1'],
    ] as const
  ).flatMap(([name, rule]) =>
    childrenOf(activity, name)
      .filter((element) => !childrenOf(element, 'narrative').some(({ text }) => text !== ''))
      .map(() => fault(name, rule, 'holds no text', 'write a narrative')),
  );

const namelessOrganisations: Rule = (activity) => {
  const all = [activity, ...childrenOf(activity, 'transaction')].flatMap(({ children }) => children);
  const rules: Readonly<Record<string, string>> = {
    'participating-org': '6.10.1',
    'provider-org': '6.9.1',
    'receiver-org': '6.9.2',
  };
  return all.flatMap((element) => {
    const rule = rules[element.name];
    const isNamed = element.attributes['ref'] || childrenOf(element, 'narrative').length > 0;
    return rule && !isNamed
      ? [fault(element.name, rule, 'has neither identifier nor name', 'write @ref or a narrative')]
      : [];
  });
};

const startIsGiven: Rule = (activity) =>
  childrenOf(activity, 'activity-date').some(({ attributes }) =>
    ['1', '2'].includes(attributes['type'] ?? ''),
  )
    ? []
    : [
        fault(
          'activity-date',
          '6.11.1',
          'gives neither a planned nor an actual start',
          'write a date of type 1 or 2',
        ),
      ];

const datesAreInOrder: Rule = (activity) => {
  const dayOf = (type: string): string | undefined =>
    childrenOf(activity, 'activity-date').find(({ attributes }) => attributes['type'] === type)?.attributes[
      'iso-date'
    ];
  return (
    [
      ['1', '3', '11.1.2'],
      ['2', '4', '11.1.3'],
    ] as const
  ).flatMap(([start, end, rule]) => {
    const [first, last] = [dayOf(start), dayOf(end)];
    return first && last && first > last
      ? [
          fault(
            'activity-date',
            rule,
            `starts (${first}) after it ends (${last})`,
            'correct one of the dates',
          ),
        ]
      : [];
  });
};

const nothingHappenedLater: Rule = (activity, today) => {
  const actual = (type: string) =>
    childrenOf(activity, 'activity-date')
      .filter(({ attributes }) => attributes['type'] === type)
      .map(({ attributes }) => attributes['iso-date']);
  const inTransactions = (name: string, attribute: string) =>
    childrenOf(activity, 'transaction').flatMap((transaction) =>
      childrenOf(transaction, name).map(({ attributes }) => attributes[attribute]),
    );
  const days: [string, string, (string | undefined)[]][] = [
    ['@last-updated-datetime', '11.1.1', [activity.attributes['last-updated-datetime']?.slice(0, 10)]],
    ['activity-date', '11.1.4', actual('2')],
    ['activity-date', '11.1.5', actual('4')],
    ['transaction-date', '11.2.1', inTransactions('transaction-date', 'iso-date')],
    ['value/@value-date', '11.2.2', inTransactions('value', 'value-date')],
  ];
  return days.flatMap(([element, rule, dates]) =>
    dates
      .filter((day) => day !== undefined && day > today)
      .map((day) =>
        fault(
          element,
          rule,
          `${day} lies in the future`,
          'write what has happened, or call the date planned',
        ),
      ),
  );
};

/** Faults in the shares of elements that divide one whole. `rules` name: each has a share, sum, single share. */
function faultsInShares(
  element: string,
  parts: readonly XmlElement[],
  rules: { each: string; sum: string; single: string },
): IatiFault[] {
  const shares = parts.flatMap(({ attributes }) => attributes['percentage'] ?? []);
  const sum = shares.reduce((total, share) => total + Number(share), 0);
  if (parts.length === 1)
    return shares.length === 1 && sum !== 100
      ? [
          fault(
            element,
            rules.single,
            `stands alone with ${sum} per cent`,
            'leave the share out, or write 100',
          ),
        ]
      : [];
  if (shares.length < parts.length)
    return [fault(element, rules.each, 'lacks a share although there are several', 'write a share for each')];
  // The ruleset adds decimals; binary fractions are rounded back to hundredths of a per cent.
  return parts.length > 0 && Math.round(sum * 100) !== 10_000
    ? [fault(element, rules.sum, `has shares that add up to ${sum}`, 'write shares that add up to 100')]
    : [];
}

/** Elements in the groups of their vocabularies; without one the first of the list, the OECD DAC, is meant. */
const byVocabulary = (elements: readonly XmlElement[]): XmlElement[][] => [
  ...Map.groupBy(elements, ({ attributes }) => attributes['vocabulary'] || '1').values(),
];

const sharesAreInRange =
  (rule: string, ...names: string[]): Rule =>
  (activity) =>
    childrenOf(activity, ...names).flatMap(({ name, attributes: { percentage } }) =>
      percentage !== undefined && !(Number(percentage) >= 0 && Number(percentage) <= 100)
        ? [fault(name, rule, `has a share of ${percentage}`, 'write a share between 0 and 100')]
        : [],
    );

const recipients: Rule = (activity) => {
  const countries = childrenOf(activity, 'recipient-country');
  const regions = byVocabulary(childrenOf(activity, 'recipient-region'));
  if (countries.length === 0 && regions.length === 0)
    return [
      fault(
        'recipient-country',
        '3.7.1',
        'is missing, and so is recipient-region',
        'write the country or region the activity serves',
      ),
    ];
  if (regions.length === 0)
    return faultsInShares('recipient-country', countries, { each: '3.1.1', sum: '3.1.2', single: '3.1.4' });
  return regions.flatMap((inOneList) =>
    faultsInShares('recipient-region', [...countries, ...inOneList], {
      each: '3.4.1',
      sum: '3.4.2',
      single: '3.4.4',
    }),
  );
};

const sectors: Rule = (activity) => {
  const all = childrenOf(activity, 'sector');
  if (all.length === 0)
    return [fault('sector', '6.2.2', 'is missing', 'write a code of the OECD DAC, vocabulary 1')];
  const nameless = all.filter(
    (sector) =>
      ['98', '99'].includes(sector.attributes['vocabulary'] ?? '') &&
      childrenOf(sector, 'narrative').length === 0,
  );
  const unknown = all.filter(
    ({ attributes }) =>
      (attributes['vocabulary'] || '1') === '1' && !((attributes['code'] ?? '') in dacSectors),
  );
  return [
    ...byVocabulary(all).flatMap((inOneList) =>
      faultsInShares('sector', inOneList, { each: '2.1.1', sum: '2.1.2', single: '2.1.4' }),
    ),
    ...nameless.map(() =>
      fault('sector', '2.2.1', 'has a code of our own without a name', 'write a narrative in it'),
    ),
    ...unknown.map(({ attributes }) =>
      fault(
        'sector/@code',
        'codelist Sector',
        `"${attributes['code'] ?? ''}" is no code the atlas knows`,
        `write one of ${Object.keys(dacSectors).join(', ')}`,
      ),
    ),
  ];
};

const currency: Rule = (activity) =>
  activity.attributes['default-currency']
    ? []
    : childrenOf(activity, 'transaction')
        .flatMap((transaction) => childrenOf(transaction, 'value'))
        .filter(({ attributes }) => !attributes['currency'])
        .map(() =>
          fault('value', '7.8.1', 'is in no stated currency', 'write default-currency on the activity'),
        );

const codes: Rule = (activity) => {
  const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)];
  return all(activity).flatMap((element) =>
    codelists.flatMap(({ element: name, attribute, list, has }) => {
      const code = element.attributes[attribute];
      return element.name === name && code !== undefined && !has(code)
        ? [
            fault(
              `${name}/@${attribute}`,
              `codelist ${list}`,
              `"${code}" is not in the list`,
              'write a code of the list',
            ),
          ]
        : [];
    }),
  );
};

const elementsAreKnown: Rule = (activity) =>
  [activity, ...childrenOf(activity, 'transaction')].flatMap((parent) =>
    parent.children
      .filter(({ name }) => !knownChildren[parent.name]?.includes(name))
      .map(({ name }) =>
        fault(
          `${parent.name}/${name}`,
          'no rule',
          'is an element whose rules are not checked',
          'add its rules to src/checking/iati-ruleset.ts',
        ),
      ),
  );

const rules: readonly Rule[] = [
  elementsAreKnown,
  identifiers,
  language,
  texts,
  namelessOrganisations,
  startIsGiven,
  datesAreInOrder,
  nothingHappenedLater,
  recipients,
  sharesAreInRange('12.1.1', 'recipient-country', 'recipient-region'),
  sectors,
  sharesAreInRange('12.3.1', 'sector'),
  currency,
  codes,
];

/**
 * What in a file breaks the ruleset. `today` is "YYYY-MM-DD". The file has passed the schema: that it is
 * well-formed XML with every required element is not asked again.
 */
export function iatiFaultsIn(xml: string, today: string): IatiFault[] {
  const root = elementOf(create(xml).root().node);
  const activities = childrenOf(root, 'iati-activity');
  if (activities.length === 0)
    return [fault(root.name, 'iati-activities', 'holds no activity', 'write an iati-activity')];
  return activities.flatMap((activity) => rules.flatMap((rule) => rule(activity, today)));
}
