import { z } from 'astro/zod';
import { expression, holdsAt, type Place } from './expression.ts';
import { undecidable, withoutObject, type Judgement } from './judgement.ts';

const ruleInfo = z.strictObject({
  id: z.string().min(1),
  severity: z.enum(['error', 'warning']),
  category: z.string(),
  message: z.string().min(1),
  link: z.strictObject({ url: z.string().optional(), path: z.string().optional() }).optional(),
});

export type RuleInfo = z.infer<typeof ruleInfo>;

/** What a case of any kind may say: whom it is for, and on which condition. */
const ofEveryCase = {
  ruleInfo,
  condition: expression.optional(),
  idCondition: z.enum(['NOT_EXISTING_ORG_ID', 'NOT_EXISTING_ORG_ID_PREFIX']).optional(),
};

/** A case of the ruleset, read: it can be put to an element. */
export interface ReadCase {
  info: RuleInfo;
  judge: (place: Place) => Judgement;
}

/** Reads the cases of one kind: which keys they have besides those of every case, and what they ask of an element. */
export function kind<Keys extends z.ZodRawShape>(
  keys: Keys,
  judge: (keys: z.output<z.ZodObject<Keys>>, place: Place) => Judgement,
): z.ZodType<ReadCase> {
  return z.strictObject({ ...ofEveryCase, ...keys }).transform((read): ReadCase => {
    const { ruleInfo: info, condition, idCondition } = read as z.output<z.ZodObject<typeof ofEveryCase>>;
    return {
      info,
      judge: (place) => {
        if (condition && !holdsAt(place, condition)) return withoutObject;
        const judgement = judge(read as z.output<z.ZodObject<Keys>>, place);
        // Whoever is in the Registry need not keep the rule. What is kept is kept either way.
        return idCondition && judgement.verdict === 'broken' ? undecidable : judgement;
      },
    };
  });
}

export const paths = z.array(expression).min(1);
