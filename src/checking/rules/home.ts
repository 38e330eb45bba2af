// What entries ask of the home page, as far as no entry can settle it alone.
import { fault } from '#schemas/values/text.ts';
import { mostQuestionsToBegin } from '#schemas/values/home.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

/** Readers are offered a few questions to begin with, each in a place of its own. */
export const theQuestionsToBeginAreFew: Rule = (checked) => {
  const asking = checked.entries
    .flatMap(({ entry: { id, data }, file }) =>
      'whereToBegin' in data && data.whereToBegin ? [{ id, file, order: data.whereToBegin.order }] : [],
    )
    .sort((a, b) => a.order - b.order);
  return asking.flatMap(({ file, order }, at): Fault[] => {
    const before = asking[at - 1];
    if (before?.order === order) {
      const message = fault(`${order} is that of ${before.id} too`, 'write a number no other entry has');
      return [{ file, field: 'whereToBegin.order', message }];
    }
    if (at < mostQuestionsToBegin) return [];
    const message = fault(
      `is one too many: the home page asks ${mostQuestionsToBegin} questions`,
      'leave it out here or at another entry',
    );
    return [{ file, field: 'whereToBegin', message }];
  });
};

/** The map goes to one country first. */
export const theMapGoesToOneCountryFirst: Rule = (checked) =>
  ofCollection(checked, 'countries')
    .filter(({ entry: { data } }) => data.homeMapLabel?.isEnlargedFirst)
    .slice(1)
    .map(({ file }) => ({
      file,
      field: 'homeMapLabel.isEnlargedFirst',
      message: fault('stands at a second country', 'leave it out here or at the other country'),
    }));
