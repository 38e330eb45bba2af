import { nodesAt, textOf, type Expression, type Place } from './expression.ts';
import { broken, kept, withoutObject, type Judgement } from './judgement.ts';

/** How a date path of the ruleset names the time of checking. */
const now = 'NOW';

/** A moment in a file: milliseconds since 1970, NaN where the text is no xsd:date and no xsd:dateTime. */
interface Moment {
  text: string;
  milliseconds: number;
  node?: Node;
}

const dateForm = /^(-?\d{4,}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** Milliseconds since 1970 of an xsd:date (its beginning) or xsd:dateTime, by universal time where it names no zone. */
function millisecondsOf(text: string): number {
  const [, day, time = 'T00:00:00', zone = 'Z'] = dateForm.exec(text.trim()) ?? [];
  return day === undefined ? Number.NaN : Date.parse(`${day}${time}${zone}`);
}

function momentsAt(place: Place, date: Expression): Moment[] {
  if (date.text === now) return [{ text: 'today', milliseconds: place.now.getTime() }];
  return nodesAt(place, date).map((node) => ({
    text: textOf(node),
    milliseconds: millisecondsOf(textOf(node)),
    node,
  }));
}

/**
 * Judges dates that a rule compares. Where one of the paths leads to nothing the rule has no object; where there are
 * several dates, every combination has to agree.
 */
function compare(
  place: Place,
  [first, second]: readonly [Expression, Expression],
  agrees: (first: number, second: number) => boolean,
  found: (first: string, second: string) => string,
): Judgement {
  const [firsts, seconds] = [momentsAt(place, first), momentsAt(place, second)];
  if (firsts.length === 0 || seconds.length === 0) return withoutObject;
  const undated = [...firsts, ...seconds].find(({ milliseconds }) => Number.isNaN(milliseconds));
  if (undated) return broken(`"${undated.text}" is no date`, undated.node);
  for (const one of firsts)
    for (const other of seconds)
      if (!agrees(one.milliseconds, other.milliseconds))
        return broken(found(one.text, other.text), one.node ?? other.node);
  return kept;
}

/** Judges whether dates are not after others; they may be equal. */
export const inOrder = (place: Place, less: Expression, more: Expression): Judgement =>
  compare(
    place,
    [less, more],
    (earlier, later) => earlier <= later,
    (earlier, later) => `${earlier} is after ${later}`,
  );

/** Longest time between two dates that are no more than a year apart, as the validator of IATI counts: 365 days. */
const yearMilliseconds = 365 * 24 * 60 * 60 * 1000;

/** Judges whether the second date is at most a year after the first. */
export const withinAYear = (place: Place, start: Expression, end: Expression): Judgement =>
  compare(
    place,
    [start, end],
    (from, to) => to - from <= yearMilliseconds,
    (from, to) => `${from} to ${to} is more than a year`,
  );
