import { z } from 'astro/zod';
import { fault } from './text.ts';

/** Active currency codes of ISO 4217 (list of 2026; funds and metals left out). */
const currencyCodes =
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s+/);

/** An amount of money: whole units of a currency of ISO 4217. Never a bare number. */
export const money = z
  .strictObject({
    amount: z
      .int({
        error: fault('is not a whole number', 'write whole units without separators, such as 120000'),
      })
      .nonnegative({ error: fault('is negative', 'write the amount without a sign') })
      .meta({ description: 'Whole units, without separators.', examples: [120000] }),
    currency: z
      .string({ error: fault('is missing', 'write the three-letter code of ISO 4217, such as EUR') })
      .refine((code) => currencyCodes.includes(code), {
        error: fault('is not a currency of ISO 4217', 'write the three-letter code, such as EUR'),
      })
      .meta({ description: 'Three-letter code of ISO 4217.', examples: ['EUR'] }),
  })
  .meta({ description: 'An amount of money.', examples: [{ amount: 120000, currency: 'EUR' }] });

export type Money = z.infer<typeof money>;
