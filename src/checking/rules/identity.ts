// Ids, numbers and references: each is given once, and each leads somewhere.
import { claimsIn } from '#schemas/collections.ts';
import { fault, idPattern } from '#schemas/values/text.ts';
import { nearest } from '../nearest.ts';
import { ofCollection, type Rule } from './rule.ts';

/** An id is an address, so two entries cannot share it, whatever their collections. */
export const everyIdIsUnique: Rule = ({ ids }) => {
  const firstFile = new Map<string, string>();
  return ids.flatMap(({ id, file }) => {
    const other = firstFile.get(id);
    if (other === undefined) {
      firstFile.set(id, file);
      return [];
    }
    return [
      { file, field: 'file name', message: fault(`the id "${id}" belongs to ${other}`, 'rename this file') },
    ];
  });
};

/** A claim has one home and one address. */
export const everyClaimIdIsUnique: Rule = ({ takenApart }) => {
  const home = new Map<string, string>();
  return takenApart.flatMap(({ claimIds, file }) =>
    claimIds.flatMap((id, at) => {
      const other = home.get(id);
      if (other === undefined || id === '') {
        home.set(id, file);
        return [];
      }
      const message = fault(
        `the claim "${id}" stands in ${other} already`,
        'give this one another id, or name that one',
      );
      return [{ file, field: `claims[${at}].id`, message }];
    }),
  );
};

/** Claims and entries are named by their ids in the same fields, and stand as fragments of the same pages. */
export const everyClaimIdIsNoEntry: Rule = ({ takenApart, ids }) => {
  const fileOf = new Map(ids.map(({ id, file }) => [id, file]));
  return takenApart.flatMap(({ claimIds, file }) =>
    claimIds.flatMap((id, at) => {
      const other = fileOf.get(id);
      if (other === undefined) return [];
      const message = fault(`the id "${id}" belongs to the entry ${other}`, 'give the claim another id');
      return [{ file, field: `claims[${at}].id`, message }];
    }),
  );
};

/** Every id that is named exists in one of the collections the field allows. */
export const everyReferenceLeadsSomewhere: Rule = ({ takenApart, unread, ids }) => {
  const claimIds = new Set(takenApart.flatMap((entry) => entry.claimIds));
  const collectionOf = new Map(ids.map(({ id, collection }) => [id, collection]));
  const namesIn = new Map(takenApart.map(({ file, names }) => [file, names]));
  const mayStandIn = (id: string) =>
    unread.some((file) => file.id === id || new RegExp(`\\bid: *["']?${id}(?![a-z0-9-])`).test(file.text));
  return takenApart.flatMap(({ file, references, prose }) =>
    [...references, ...prose.references].flatMap(({ path, id, collections }) => {
      const mayBeClaim = collections.includes('claims');
      const collection = collectionOf.get(id);
      if ((mayBeClaim && claimIds.has(id)) || (collection && collections.includes(collection))) return [];
      const isId = idPattern.test(id);
      if (isId && !collection && mayStandIn(id)) return [];
      const candidates = [
        ...(mayBeClaim ? [...claimIds].map((claim) => ({ id: claim })) : []),
        ...ids
          .filter((known) => collections.includes(known.collection))
          .map((known) => ({ id: known.id, names: namesIn.get(known.file) ?? [] })),
      ];
      const meant = nearest(id, candidates);
      const what = collection
        ? `"${id}" is an entry of ${collection}, not of ${collections.join(' or ')}`
        : isId
          ? `no entry of ${collections.join(' or ')} has the id "${id}"`
          : `"${id}" is not an id`;
      const create = mayBeClaim
        ? 'add the claim'
        : `run \`npm run new ${collections[0] ?? ''} ${isId ? id : '<id>'}\``;
      return [
        {
          file,
          field: path,
          message: fault(what, meant === undefined ? create : `did you mean "${meant}"? Else ${create}`),
        },
      ];
    }),
  );
};

/** A reference that nothing rests on is a leftover. */
export const everyReferenceEntryIsUsed: Rule = (checked) => {
  const used = new Set(checked.takenApart.flatMap(({ references }) => references.map(({ id }) => id)));
  return ofCollection(checked, 'references').flatMap(({ entry, file }) =>
    used.has(entry.id) || checked.unread.some(({ text }) => text.includes(entry.id))
      ? []
      : [
          {
            file,
            field: 'file',
            message: fault('nothing rests on this reference', 'delete it, or name it in a note'),
          },
        ],
  );
};

/** Places and organisations are named by a document, or they have no business here. */
export const everyNameHasAClaim: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file }) =>
    (entry.collection === 'places' || entry.collection === 'organisations') && claimsIn(entry).length === 0
      ? [
          {
            file,
            field: 'claims',
            message: fault('is empty', 'add a claim of the kind mention: who names it, and where'),
          },
        ]
      : [],
  );
