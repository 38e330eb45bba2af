// Promises that no single schema can keep, because they hold between entries. Each rule is a function
// from all entries to the faults it finds; `check-content.ts` runs them all.
import {
  everyIdIsUnique,
  everyClaimIdIsUnique,
  everyClaimIdIsNoEntry,
  everyReferenceLeadsSomewhere,
  everyReferenceEntryIsUsed,
  everyNameHasAClaim,
} from './rules/identity.ts';
import {
  everyCountryIsUnique,
  everyIdentifierIsUnique,
  everyOrganisationIsUnique,
  everySourceIsOneDocument,
} from './rules/doubles.ts';
import {
  everyPassageHoldsWhatIsPrinted,
  everyBodyHasProse,
  everyClaimNamedCanBeShown,
  onlyKosovoHasTheStatusNote,
} from './rules/text.ts';
import {
  everyAnswerIsOfACountry,
  everyAnswerIsTheOnlyOne,
  everyFeaturedDisagreementIsOfItsCountry,
  everyKeyFigureIsOfItsCountry,
  noAnswerIsWithheld,
} from './rules/profiles.ts';
import { everyChangeHasItsLine, everyChangeWasCompared, everyDayHasCome } from './rules/history.ts';
import {
  everyChangeIsOfAUnitOfChange,
  everyHedgeIsPrinted,
  everyPrintedFormIsOfItsValue,
} from './rules/printed.ts';
import { everyListNamesEachOnce } from './rules/lists.ts';
import { theMapGoesToOneCountryFirst, theQuestionsToBeginAreFew } from './rules/home.ts';
import { everyFundingEntryRestsOnItsClaims, everyLadderClimbs } from './rules/projects.ts';
import {
  everyWaypointHasAPoint,
  everyDrawnPointIsInTheFrame,
  everyEventHasASource,
  everyMarkIsDrawn,
} from './rules/map.ts';
import {
  everyCourseFollowsABorder,
  everyLabelHasAPoint,
  theHomeMapNamesFewPlaces,
  everyCountryNamedOnTheHomeMapIsDrawn,
} from './rules/map-names.ts';
import {
  everyConflictIsExamined,
  everyNoteHasItsDiscrepancy,
  everySumIsOfMoney,
  everySubjectIsNeeded,
  everyFigureOnHomeIsOne,
  everyTotalIsClaimedByItsSource,
} from './rules/disagreement.ts';
import {
  everyWordIsDefined,
  everyWordIsUsed,
  everyFigureAgreesWithItsBasis,
  everyAmountIsListed,
  everyTermHasTheLabelOfItsBasis,
} from './rules/words.ts';
import { everyChartOfStatisticsHasOneAxis, everyChartOfADiscrepancyHasOneAxis } from './rules/charts.ts';
import type { Rule } from './rules/rule.ts';

/** All rules, in the order in which their faults help most. */
export const rules: readonly Rule[] = [
  everyIdIsUnique,
  everyClaimIdIsUnique,
  everyClaimIdIsNoEntry,
  everyReferenceLeadsSomewhere,
  everyWordIsDefined,
  everyFigureAgreesWithItsBasis,
  everyTermHasTheLabelOfItsBasis,
  everyPassageHoldsWhatIsPrinted,
  everyPrintedFormIsOfItsValue,
  everyHedgeIsPrinted,
  everyChangeIsOfAUnitOfChange,
  everyListNamesEachOnce,
  everyBodyHasProse,
  everyAnswerIsTheOnlyOne,
  noAnswerIsWithheld,
  everyClaimNamedCanBeShown,
  everyAnswerIsOfACountry,
  everyKeyFigureIsOfItsCountry,
  everyFeaturedDisagreementIsOfItsCountry,
  onlyKosovoHasTheStatusNote,
  everySourceIsOneDocument,
  everyIdentifierIsUnique,
  everyCountryIsUnique,
  everyOrganisationIsUnique,
  everyFundingEntryRestsOnItsClaims,
  everyAmountIsListed,
  everyLadderClimbs,
  everyNameHasAClaim,
  everyReferenceEntryIsUsed,
  everyWaypointHasAPoint,
  everyDrawnPointIsInTheFrame,
  everyEventHasASource,
  everyMarkIsDrawn,
  everyCourseFollowsABorder,
  everyLabelHasAPoint,
  theHomeMapNamesFewPlaces,
  everyCountryNamedOnTheHomeMapIsDrawn,
  theMapGoesToOneCountryFirst,
  theQuestionsToBeginAreFew,
  everyConflictIsExamined,
  everyNoteHasItsDiscrepancy,
  everySumIsOfMoney,
  everySubjectIsNeeded,
  everyFigureOnHomeIsOne,
  everyTotalIsClaimedByItsSource,
  everyChartOfStatisticsHasOneAxis,
  everyChartOfADiscrepancyHasOneAxis,
  everyWordIsUsed,
  everyDayHasCome,
  everyChangeWasCompared,
  everyChangeHasItsLine,
];
