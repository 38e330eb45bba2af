// The total of EU support that documents claim: against the projects listed, and as it was told over time. Figures
// stand beside each other; nothing here adds a claimed total to anything, or says what share of it is listed.
import { daysOf, type Period } from '#schemas/values/dates.ts';
import type { Figure } from '#schemas/values/claim.ts';
import type { Entry } from '#schemas/collections.ts';
import type { Money } from '#schemas/values/money.ts';
import { requireEntry, requireFigure, type Atlas, type HomedClaim } from './atlas.ts';
import { statementsOf, type Statement } from './discrepancies.ts';
import { moneyOf, projectsByAmount, sumOf, type FundingProject } from './funding.ts';

/** The total with which the EU for you page opens. */
const headline = 'eu-support-total';

/** The discrepancy in which the totals that were claimed over the years stand together. */
const claimsOfTheTotal = 'total-of-eu-support';

/** A sum that the atlas makes of projects listed, with the projects it rests on, largest first. */
interface ListedSum {
  sum: Money;
  projects: readonly FundingProject[];
}

/** The claimed total and what is listed beside it. `all` holds the projects of `national` and of `regional`. */
export interface HeadlineAgainstItems {
  claimed: { homed: HomedClaim<Figure>; amount: Money };
  all: ListedSum;
  national: ListedSum;
  regional: ListedSum;
}

const listed = (projects: readonly FundingProject[]): ListedSum => ({ sum: sumOf(projects), projects });

/** The total the EU for you page claims against the sums of the projects it lists. No document says that they are parts of it. */
export function headlineAgainstItems(atlas: Atlas): HeadlineAgainstItems {
  const homed = requireFigure(atlas, headline, 'headline against items');
  const projects = projectsByAmount(atlas);
  const ofScope = (scope: string) => listed(projects.filter(({ entry }) => entry.data.scope === scope));
  return {
    claimed: { homed, amount: moneyOf(homed) },
    all: listed(projects),
    national: ofScope('national'),
    regional: ofScope('regional'),
  };
}

/** A total of EU support as somebody claimed it. */
export interface ClaimedTotal {
  /** What it counts, in the words of the atlas. */
  says: string;
  amount: Money;
  modality: Figure['modality'];
  /** The time the total covers; undefined parts are not stated. */
  period: Period;
  /** Date of the text that claims it, as precise as it is known; undefined for an undated text. */
  toldOn: string | undefined;
  from: { kind: 'claim'; homed: HomedClaim<Figure> } | { kind: 'record'; reference: Entry<'references'> };
}

function claimedTotalOf(atlas: Atlas, statement: Statement): ClaimedTotal[] {
  if (statement.kind === 'claim') {
    const homed = requireFigure(atlas, statement.homed.claim.id, claimsOfTheTotal);
    const { what, modality, period } = homed.claim;
    const { date, readByAtlas } = homed.source.data.published;
    const toldOn = date ?? readByAtlas?.date;
    return [{ says: what, amount: moneyOf(homed), modality, period, toldOn, from: { kind: 'claim', homed } }];
  }
  if (statement.kind === 'sum' || !statement.figure || !('amount' in statement.figure.value)) return [];
  const { says, figure, period, reference } = statement;
  return [
    {
      says,
      amount: statement.figure.value,
      modality: figure.modality,
      period: period ?? { stated: false },
      toldOn: reference.data.date,
      from: { kind: 'record', reference },
    },
  ];
}

const firstDayTold = ({ toldOn }: ClaimedTotal): string =>
  toldOn === undefined ? '9999' : daysOf(toldOn).first;

/**
 * The totals of EU support that documents and the public record claim, by the date of the text that claims them.
 * Undated texts come last, in the order of the discrepancy that compares them: their age is not known, and the size
 * of an amount does not tell it.
 */
export const claimedTotals = (atlas: Atlas): ClaimedTotal[] =>
  statementsOf(atlas, requireEntry(atlas, claimsOfTheTotal, ['discrepancies'], 'claimed totals'))
    .flatMap((statement) => claimedTotalOf(atlas, statement))
    .sort((a, b) => {
      const [first, second] = [firstDayTold(a), firstDayTold(b)];
      return first < second ? -1 : first > second ? 1 : 0;
    });
