import { expect, test } from 'vitest';
import { printedNumbers } from '#provenance/printed-numbers.ts';

test.each([
  ['1,600 illegal border crossings', [1600]],
  ['more than EUR130 million', [130_000_000]],
  ['over €1.1 million', [1_100_000]],
  ['11.300.000 euros', [11_300_000]],
  ['over 1.5 million refugees and migrants', [1_500_000]],
  ['55.5 percent', [55.5]],
  ['55,5 percent', [55.5]],
  ['1,234.5 and 1.234,5', [1234.5, 1234.5]],
  ['decrease of 82%', [82]],
  ['approximately 3400 migrants', [3400]],
  ['NOK 6 250 000 to 14 500,5', [6_250_000, 14_500.5]],
  ['in 2019 123 people of 12 34', [2019, 123, 12, 34]],
  ['fourth largest non-EU country', [4]],
  ['the 4th of two', [4, 2]],
  ['At least Ten migrants', [10]],
  ['fifteen of twenty', [15, 20]],
  ['12 thousand of 3 billion', [12_000, 3_000_000_000]],
  ['6.84 in millions', [6_840_000]],
  ['28 Mio. EUR', [28_000_000]],
  ['more than a million of a kind', [1_000_000]],
  ['anderthalb Meter', [1.5]],
  ['hundreds, if not thousands', []],
  ['someone often 4x4 A4', []],
  ['', []],
])('“%s” prints %j', (text, numbers) => {
  expect(printedNumbers(text)).toEqual(numbers);
});
