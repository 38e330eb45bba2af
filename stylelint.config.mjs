/** Literal colours stand in the tokens alone; everything else is what stylelint finds wrong in any style sheet. */
export default {
  rules: {
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-no-important': true,
    'font-family-no-duplicate-names': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'unit-no-unknown': true,
    'color-named': 'never',
    'color-no-hex': [
      true,
      { message: 'Literal colours stand in the token files of src/styles/parts alone: use a token' },
    ],
    'function-disallowed-list': [['rgb', 'rgba', 'hsl', 'hsla', 'oklch'], { message: 'Use a colour token' }],
  },
  overrides: [{ files: ['**/*tokens.css'], rules: { 'color-no-hex': null } }],
};
