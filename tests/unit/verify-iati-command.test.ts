import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { iatiFileOf } from '#exports/iati.ts';
import { readFictionalProject } from '../../scripts/fictional-project.ts';

let root: string;

const xsd = (content: string): string =>
  `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${content}</xsd:schema>`;

/** A schema that asks for nothing but the root element: these tests are about the command, not about IATI. */
const lenient = xsd(
  '<xsd:include schemaLocation="iati-common.xsd"/><xsd:element name="iati-activities" type="anything"/>',
);
const common = xsd(
  '<xsd:complexType name="anything"><xsd:sequence><xsd:any maxOccurs="unbounded" processContents="skip"/></xsd:sequence><xsd:anyAttribute processContents="skip"/></xsd:complexType>',
);

const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);

/** A repository with a built site of no IATI file, and a folder of lenient schemas. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verify-iati-'));
  mkdirSync(path.join(root, 'dist/funding'), { recursive: true });
  mkdirSync(path.join(root, 'schemas'));
  write('schemas/iati-activities-schema.xsd', lenient);
  write('schemas/iati-common.xsd', common);
  write('schemas/xml.xsd', xsd(''));
  for (const name of ['node_modules', 'src', 'scripts', 'tests', 'package.json'])
    symlinkSync(path.resolve(name), path.join(root, name));
});

afterEach(() => rmSync(root, { recursive: true }));

function verify(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-iati.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

async function fictionalXml(): Promise<string> {
  const { atlas, entry } = await readFictionalProject();
  const file = iatiFileOf(atlas, entry);
  if (!('xml' in file)) throw new Error('the invented project is not complete');
  return file.xml;
}

test('without a real file it says so, and the invented project is valid', () => {
  const { status, output } = verify('schemas');
  expect(output).toContain('there is no IATI file to publish');
  expect(output).toContain('The file of the invented project, and every other, is valid');
  expect(status).toBe(0);
});

test('counts the files of the built site', async () => {
  write('dist/funding/bridge.xml', await fictionalXml());
  const { status, output } = verify('schemas');
  expect(output).toContain('IATI files of the built site checked: 1');
  expect(status).toBe(0);
});

test('names file, element, fault and remedy where a file breaks the ruleset', async () => {
  write('dist/funding/bridge.xml', (await fictionalXml()).replace('percentage="40"', 'percentage="30"'));
  const { status, output } = verify('schemas');
  expect(output).toContain(
    'bridge.xml — sector — has shares that add up to 90 (2.1.2) — write shares that add up to 100',
  );
  expect(output).toContain('Faults: 1');
  expect(status).toBe(1);
});

test('names file and line where a file is not what the schema allows, or no XML', () => {
  write('dist/funding/bridge.xml', '<budget/>');
  write('dist/funding/road.xml', '<iati-activities>');
  const { status, output } = verify('schemas');
  expect(output).toMatch(/bridge\.xml, line 1 — .*'budget'/);
  expect(output).toMatch(/road\.xml, line \d — .*iati-activities/);
  expect(status).toBe(1);
});

test('checks the invented project with the schema too', () => {
  write('schemas/iati-activities-schema.xsd', xsd('<xsd:element name="something-else" type="xsd:string"/>'));
  const { status, output } = verify('schemas');
  expect(output).toContain('border-bridge-of-zenda (invented), line');
  expect(status).toBe(1);
});

test('says what it needs where it cannot begin', () => {
  expect(verify()).toMatchObject({ status: 2, output: expect.stringContaining('write npm run verify:iati') });
  rmSync(path.join(root, 'schemas/xml.xsd'));
  expect(verify('schemas')).toMatchObject({ status: 2, output: expect.stringContaining('lacks xml.xsd') });
  write('schemas/xml.xsd', xsd(''));
  rmSync(path.join(root, 'dist'), { recursive: true });
  expect(verify('schemas')).toMatchObject({ status: 2, output: expect.stringContaining('npm run build') });
});
