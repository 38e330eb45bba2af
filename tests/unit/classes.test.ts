// A class that no style knows and a style that no markup uses are both left over from something. This finds them in
// the source, because a site of little content does not show every class.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { fundingScopes } from '#schemas/vocabularies/funding-words.ts';
import { labelSides } from '#schemas/vocabularies/map-words.ts';
import { mapSigns } from '#schemas/vocabularies/vocabularies.ts';

/** The classes that CSS gives a style to. */
function classesOfStyle(css: string): string[] {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').replace(/'[^']*'|"[^"]*"|url\([^)]*\)/g, '');
  return [...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name);
}

interface Found {
  /** Classes as they are written. */
  classes: string[];
  /** Expressions whose value is a class, and which the source alone does not tell. */
  computed: string[];
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The classes an expression may come to: every branch of it that can be its value. */
function classesOfExpression(node: ts.Expression): Found {
  const together = (nodes: readonly ts.Expression[]): Found => {
    const found = nodes.map(classesOfExpression);
    return {
      classes: found.flatMap(({ classes }) => classes),
      computed: found.flatMap(({ computed }) => computed),
    };
  };
  if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node))
    return classesOfExpression(node.expression);
  if (ts.isStringLiteralLike(node)) return { classes: wordsOf(node.text), computed: [] };
  if (ts.isConditionalExpression(node)) return together([node.whenTrue, node.whenFalse]);
  if (ts.isBinaryExpression(node)) {
    const isAnd = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return together(isAnd ? [node.right] : [node.left, node.right]);
  }
  if (ts.isArrayLiteralExpression(node)) return together(node.elements);
  if (ts.isObjectLiteralExpression(node))
    return { classes: node.properties.map(({ name }) => name?.getText() ?? ''), computed: [] };
  const text = node.getText();
  return { classes: [], computed: text === 'undefined' ? [] : [text] };
}

function parsed(expression: string): ts.Expression {
  const file = ts.createSourceFile('class.ts', `(${expression})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  if (!statement || !ts.isExpressionStatement(statement)) throw new Error(`no expression: ${expression}`);
  return statement.expression;
}

/** The text from an opening brace to the one that closes it, both left out. */
function inBraces(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(from + 1, at);
  }
  throw new Error(`a brace is not closed: ${text.slice(from, from + 60)}`);
}

/** The classes of a component or page. */
function classesOfMarkup(markup: string): Found {
  const found: Found = { classes: [], computed: [] };
  for (const [, text = ''] of markup.matchAll(/\sclass="([^"]*)"/g)) found.classes.push(...wordsOf(text));
  for (const match of markup.matchAll(/\sclass(?::list)?=\{/g)) {
    const { classes, computed } = classesOfExpression(
      parsed(inBraces(markup, match.index + match[0].length - 1)),
    );
    found.classes.push(...classes);
    found.computed.push(...computed);
  }
  return found;
}

/** The classes a script gives to elements. */
function classesOfScript(script: string): Found {
  const found: Found = { classes: [], computed: [] };
  const take = (node: ts.Expression): void => {
    const { classes, computed } = classesOfExpression(node);
    found.classes.push(...classes);
    found.computed.push(...computed);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && /\.className$/.test(node.left.getText())) take(node.right);
    if (ts.isCallExpression(node) && /\.classList\.\w+$/.test(node.expression.getText()))
      node.arguments.slice(0, 1).forEach(take);
    // What is drawn the same by pages and scripts is written as attributes, `class` among them.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'class') take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
  return found;
}

/** What computed classes come to, each expression with all its values. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  side: Object.keys(labelSides),
  sign: [...mapSigns, 'status'],
  'scope[0]': Object.keys(fundingScopes),
  tone: ['regional', 'others'],
  'toneOf(mark)': ['claimed', 'listed', 'regional', 'tallied'],
  'grounds[ground]': ['member', 'on-sea'],
  'widths[shownOn]': ['narrow', 'wide'],
  'year.side': Object.keys(labelSides),
  'onPhones.side': Object.keys(labelSides),
  '`off-${name}`': ['off-side', 'off-signs', 'off-towns', 'off-names'],
  // A card carries the classes of what it repeats of another page.
  'part.className': [],
};

/** Classes of the period views of the home map, by their place on it (src/components/map/map-facts.ts). */
const ofPeriodView = /^(dim|hide|date|pick)\d$/;

/** Expressions that are nothing but classes of period views. */
const viewClasses = ['dimmedIn', 'hiddenIn', 'year.datedIn', 'picks', 'classes.picks'];

const read = (pattern: string): string[] => globSync(pattern).map((file) => readFileSync(file, 'utf8'));

describe('every class of the source', () => {
  const styled = new Set(read('src/**/*.css').flatMap(classesOfStyle));
  const found = [...read('src/**/*.astro').map(classesOfMarkup), ...read('src/**/*.ts').map(classesOfScript)];
  const written = new Set(found.flatMap(({ classes }) => classes));
  const computed = new Set(
    found.flatMap((each) => each.computed).filter((text) => !viewClasses.includes(text)),
  );

  test('that is computed has its values listed here, and nothing else is listed', () => {
    expect([...computed].sort()).toEqual(Object.keys(valuesOf).sort());
  });

  test('has a style', () => {
    expect([...written].filter((name) => !styled.has(name)).sort()).toEqual([]);
  });

  test('that has a style is used', () => {
    const used = new Set([...written, ...Object.values(valuesOf).flat()]);
    expect([...styled].filter((name) => !used.has(name) && !ofPeriodView.test(name)).sort()).toEqual([]);
  });

  test('says what it is: it is a word, not one or two letters', () => {
    expect([...styled, ...written].filter((name) => name.length < 3)).toEqual([]);
  });
});

describe('a class is found', () => {
  test('in styles, but not in their comments, texts and addresses', () => {
    const css =
      "/* .gone */ .kept:not(.other-one) > a.third { top: .5rem; background: url(x.png) } @import 'y.css'; .fourth::after { content: '.none' }";
    expect(classesOfStyle(css)).toEqual(['kept', 'other-one', 'third', 'fourth']);
  });

  test('in markup, in every branch an expression can come to', () => {
    const markup = `<p class="one another"><b class={isRed ? 'red' : kind === 'sign' ? 'sign-like' : undefined}><i class:list={['list', isBig && 'big', side, ...further, { raised: isUp }]}>`;
    expect(classesOfMarkup(markup)).toEqual({
      classes: ['one', 'another', 'red', 'sign-like', 'list', 'big', 'raised'],
      computed: ['side', 'further'],
    });
  });

  test('in scripts that set it', () => {
    expect(
      classesOfScript(
        "card.className = 'card'; map.classList.toggle('zoomed', size < 1); a.classList.add(b); make(['p', { class: 'row' }]);",
      ),
    ).toEqual({ classes: ['card', 'zoomed', 'row'], computed: ['b'] });
  });
});
