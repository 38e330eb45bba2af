import { expect, test } from 'vitest';
import { missingFrom } from '../content/holds.ts';

const bridge = {
  value: { number: 12, unit: 'bridges' },
  ladder: [{ status: 'announced' }, { status: 'signed', on: '1894' }, { status: 'ended' }],
};

test('what is there in full, in part or with more around it is not missing', () => {
  expect(missingFrom(bridge, bridge)).toEqual([]);
  expect(missingFrom(bridge, { value: { number: 12 } })).toEqual([]);
  expect(missingFrom(bridge, { ladder: [{ status: 'announced' }, { status: 'ended' }] })).toEqual([]);
});

test('another value, a field that is gone and a list in another order are missing, with their path', () => {
  expect(missingFrom(bridge, { value: { number: 13 } })).toEqual(['value.number: 13, and found 12']);
  expect(missingFrom({}, { value: { number: 12 } })).toEqual(['value.number: 12, and found undefined']);
  expect(missingFrom(bridge, { ladder: [{ status: 'signed' }, { status: 'announced' }] })).toHaveLength(1);
  expect(missingFrom(bridge, { ladder: [{ status: 'signed', on: '1895' }] })).toHaveLength(1);
  expect(
    missingFrom({ ladder: [{ status: 'signed' }] }, { ladder: [{ status: 'signed' }, { status: 'signed' }] }),
  ).toHaveLength(1);
});
