import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { iatiFileOf } from '#exports/iati.ts';
import { readFictionalProject } from '../../scripts/fictional-project.ts';
import { codeFaultsIn } from '../../scripts/iati/codelists.ts';
import { treeOf } from '../../scripts/iati/expression.ts';
import { reportLines } from '../../scripts/iati/report-lines.ts';
import { readStandard } from '../../scripts/iati/standard-folder.ts';
import { verifyFiles } from '../../scripts/iati/verify-files.ts';
import { verifyIati } from '../../scripts/verify-iati.ts';
import { callCommand } from './call-command.ts';

// Some tests start a Node of their own.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2026-11-22T12:00:00Z');
const { atlas, entry } = await readFictionalProject();
const file = iatiFileOf(atlas, entry);
const complete = 'xml' in file ? file.xml : '';

/** A repository with a built site of no IATI file, and a small standard of IATI’s own shape. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verify-iati-'));
  mkdirSync(path.join(root, 'dist/funding'), { recursive: true });
  cpSync('tests/fixtures/iati-standard', path.join(root, 'iati'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);

const faultsOfFolder = async (): Promise<string[]> =>
  (await readStandard(path.join(root, 'iati'))).faults.map((fault) =>
    fault.replace(`${root}${path.sep}`, ''),
  );

/** What is found in files of the given names and texts. */
async function found(...files: [name: string, xml: string][]) {
  const { standard, faults } = await readStandard(path.join(root, 'iati'));
  expect(faults).toEqual([]);
  const report = await verifyFiles(
    files.map(([name, xml]) => ({ name, xml })),
    standard,
    now,
  );
  return { ...report, lines: reportLines(report, standard) };
}

const changed = (from: string | RegExp, to: string): string => {
  const xml = complete.replace(from, to);
  expect(xml).not.toBe(complete);
  return xml;
};

/** Line of a file on which a text stands, counted from 1. */
const lineIn = (xml: string, text: string): number => xml.slice(0, xml.indexOf(text)).split('\n').length;

describe('files', () => {
  test('that keep schema, rules and codelists have no fault, and every case has its verdict', async () => {
    const { errors, warnings, lines } = await found(['bridge.xml', complete]);
    expect([...errors, ...warnings]).toEqual([]);
    expect(lines).toEqual([
      'Cases of the ruleset: 8',
      'Without object, 3: 3.1.2, 7.5.1, 3.1.1',
      'Kept, 4: 2.1.2, 1.3.1, 3.7.1, 3.1.4',
      'Not decidable without the Registry, 1: 1.14.8',
      'Left open: bridge.xml, line 3 — iati-activity — only the Registry can tell whether it must keep 1.14.8 — The reporting organisation must begin with the code of an agency.',
      'Codes not compared, because the folder holds no list of them: ActivityScope, DescriptionType, OrganisationType',
    ]);
  });

  test('that break a rule are named with line, element, what was found, id and remedy', async () => {
    const { errors, lines } = await found(
      ['bridge.xml', changed('percentage="40"', 'percentage="30"')],
      ['road.xml', complete],
    );
    expect(errors).toEqual([
      `bridge.xml, line ${lineIn(complete, 'percentage="60"')} — sector/@percentage — adds up to 90, not to 100 (2.1.2) — Shares of sectors must add up to 100%.`,
    ]);
    expect(lines).toContain('Broken, 1: 2.1.2');
  });

  test('that break a warning are named, and are no fault', async () => {
    const { errors, lines } = await found(['bridge.xml', changed('<iati-identifier>', '<iati-identifier> ')]);
    expect(errors).toEqual([]);
    expect(lines.join('\n')).toContain('Warning: bridge.xml, line 4 — iati-identifier — " balkan');
  });

  test('with a code of no list are at fault, with a withdrawn code warned of', async () => {
    const unknown = await found(['bridge.xml', changed('code="15130"', 'code="1513"')]);
    expect(unknown.errors).toEqual([
      `bridge.xml, line ${lineIn(complete, '15130')} — sector/@code — "1513" is not in the codelist Sector — write a code of the list`,
    ]);
    const withdrawn = await found(['bridge.xml', changed('code="15130"', 'code="15140"')]);
    expect(withdrawn.errors).toEqual([]);
    expect(withdrawn.warnings).toEqual([
      `bridge.xml, line ${lineIn(complete, '15130')} — sector/@code — "15140" was withdrawn from the codelist Sector — write a code of the list`,
    ]);
  });

  test.each([
    ['Country', 'recipient-country/@code', 'country code="CZ"', 'country code="XX"'],
    ['ActivityStatus', 'activity-status/@code', 'status code="2"', 'status code="7"'],
    ['ActivityDateType', 'activity-date/@type', 'type="3"/>', 'type="5"/>'],
    ['TransactionType', 'transaction-type/@code', 'transaction-type code="2"', 'transaction-type code="14"'],
    ['OrganisationRole', 'participating-org/@role', 'role="4"', 'role="5"'],
    ['Currency', 'iati-activity/@default-currency', '="EUR"', '="EURO"'],
    ['Language', 'iati-activity/@xml:lang', 'lang="en"', 'lang="english"'],
    ['Region', 'recipient-region/@code', '<sector v', '<recipient-region code="1"/><sector v'],
  ])('take the codes of %s from its list', async (list, element, from, to) => {
    const { standard } = await readStandard(path.join(root, 'iati'));
    const codeFaults = codeFaultsIn(treeOf(changed(from, to)), standard.codelists);
    expect(codeFaults).toMatchObject([{ list, element, severity: 'error' }]);
  });

  test('may have codes compared with lists that the folder need not hold', async () => {
    cpSync(
      path.join(root, 'iati/codelists/Country.xml'),
      path.join(root, 'iati/codelists/OrganisationType.xml'),
    );
    const { errors, lines } = await found(['bridge.xml', complete]);
    expect(errors.join('\n')).toContain('reporting-org/@type — "90" is not in the codelist OrganisationType');
    expect(lines.at(-1)).toMatch(/ActivityScope, DescriptionType$/);
  });

  test('that the schema does not allow, or that are no XML, are named with their line', async () => {
    const { errors } = await found(['bridge.xml', '<budget/>'], ['road.xml', '<iati-activities>']);
    expect(errors.join('\n')).toMatch(/bridge\.xml, line 1 — .*'budget'/);
    expect(errors.join('\n')).toMatch(/road\.xml, line \d — .*iati-activities/);
  });

  test('an expression that cannot be asked is a fault of the ruleset, named once', async () => {
    const name = 'iati/ruleset-standard.json';
    write(name, readFileSync(path.join(root, name), 'utf8').replace('"budget"', '"budget(1)"'));
    const { errors } = await found(['bridge.xml', complete], ['road.xml', complete]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^the ruleset — 7\.5\.1 — "budget\(1\)" cannot be asked/);
  });
});

describe('the folder', () => {
  test('is asked for everything it lacks, in one run', async () => {
    for (const name of ['xml.xsd', 'ruleset-standard.json', 'codelists/Sector.xml'])
      rmSync(path.join(root, 'iati', name));
    expect((await faultsOfFolder()).map((fault) => fault.replaceAll(path.sep, '/'))).toEqual([
      expect.stringMatching(/^iati\/xml\.xsd — is missing — put it there, from github/),
      expect.stringMatching(/^iati\/ruleset-standard\.json — is missing — put it there, from github/),
      expect.stringMatching(/^iati\/codelists\/Sector\.xml — is missing — put it there, from github/),
    ]);
  });

  test('holds a ruleset that can be read, and codelists that are some', async () => {
    write('iati/ruleset-standard.json', '{');
    write('iati/codelists/Sector.xml', '<codelist>');
    write('iati/codelists/Region.xml', '<codelist/>');
    const faults = (await faultsOfFolder()).join('\n').replaceAll(path.sep, '/');
    expect(faults).toContain('iati/ruleset-standard.json — the whole file — is no JSON');
    expect(faults).toContain('iati/codelists/Sector.xml — is no codelist (');
    expect(faults).toContain('iati/codelists/Region.xml — is no codelist (it holds no codelist-item)');
  });
});

describe('the command', () => {
  const verify = (folder = 'iati') => callCommand(verifyIati, root, folder);

  test('checks the invented project alone where no entry has a file', async () => {
    const { status, output } = await verify();
    expect(output).toContain('there is no IATI file to publish');
    expect(output).toContain('border-bridge-of-zenda (invented), line');
    expect(output).toContain('The file of the invented project, and every other, is valid');
    expect(status).toBe(0);
  });

  test('checks the files of the built site, and ends with 1 where one is at fault', async () => {
    write('dist/funding/bridge.xml', changed('percentage="40"', 'percentage="30"'));
    const { status, output } = await verify();
    expect(output).toContain('IATI files of the built site: 1');
    expect(output).toContain('sector/@percentage — adds up to 90');
    expect(output).toContain('Faults: 1');
    expect(status).toBe(1);
  });

  test('ends with 1 where the folder lacks something, with 2 where there is none or nothing is built', async () => {
    expect(await verify('nowhere')).toMatchObject({
      status: 2,
      output: expect.stringContaining('nowhere — does not exist'),
    });
    rmSync(path.join(root, 'iati/xml.xsd'));
    expect(await verify()).toMatchObject({
      status: 1,
      output: expect.stringContaining('xml.xsd — is missing'),
    });
    rmSync(path.join(root, 'dist'), { recursive: true });
    expect(await verify()).toMatchObject({ status: 2, output: expect.stringContaining('npm run build') });
  });
});
