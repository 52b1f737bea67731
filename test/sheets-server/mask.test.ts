import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMask, MaskSyntaxError, parseMask } from '#sheets-server/http/mask.ts';

const FILE = { id: '1', user: { me: true, name: 'a' }, list: [{ a: 1, b: 2 }, { b: 3 }] };

test.each<[string, object, string]>([
  ['id', { id: '1' }, 'one field'],
  ['id,user.me', { id: '1', user: { me: true } }, 'dots'],
  ['user/name', { user: { name: 'a' } }, 'slashes'],
  ['list(a),user(me,name)', { list: [{ a: 1 }, {}], user: { me: true, name: 'a' } }, 'brackets'],
  ['list/b,list/a', { list: [{ a: 1, b: 2 }, { b: 3 }] }, 'merged'],
  ['*', FILE, 'everything'],
  ['user(*)', { user: { me: true, name: 'a' } }, 'everything below'],
  ['user', { user: { me: true, name: 'a' } }, 'a whole message'],
])('%s', (text, expected) => {
  expect(applyMask(FILE, parseMask(text))).toEqual(expected);
});

test.each(['', 'a(', 'a)', 'a,,b', 'a.(b)', '.a'])('%j cannot be read', (text) => {
  expect(() => parseMask(text)).toThrow(MaskSyntaxError);
});

test('any text is read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      try {
        parseMask(text);
      } catch (error) {
        expect(error).toBeInstanceOf(MaskSyntaxError);
      }
    }),
  );
});
