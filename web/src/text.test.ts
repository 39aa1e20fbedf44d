import { describe, expect, it } from 'vitest';
import { CodePoints, pieces, type Mark } from './text';

const mark = (field: string, from: number, to: number): Mark => ({ field, kind: 'actor', span: [from, to] });

describe('marked text', () => {
  it('is counted in code points', () => {
    expect(new CodePoints('a😀bc').slice(1, 3)).toBe('😀b');
    expect(new CodePoints('a😀bc').length).toBe(4);
  });

  it('is split where marks begin and end, also where they overlap', () => {
    const all = pieces(0, 20, [mark('one', 3, 9), mark('other', 6, 12)], [[0, 15]]);
    expect(all.map((piece) => [piece.from, piece.to, piece.marks.map((one) => one.field).join('+'), piece.evidence])).toEqual([
      [0, 3, '', true],
      [3, 6, 'one', true],
      [6, 9, 'one+other', true],
      [9, 12, 'other', true],
      [12, 15, '', true],
      [15, 20, '', false],
    ]);
  });

  it('is cut at the ends of an excerpt', () => {
    expect(pieces(5, 8, [mark('one', 3, 9)], []).map((piece) => [piece.from, piece.to, piece.marks.length])).toEqual([[5, 8, 1]]);
  });
});
