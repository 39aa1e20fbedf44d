import { describe, expect, it } from 'vitest';
import { chosen, set, terms, toggled, without, written } from './query';

describe('queries', () => {
  it('are parsed into terms and formatted unchanged', () => {
    for (const query of ['type:ASSAULT,PROTEST -historical:yes', 'source:"The Post","Daily, The" killed:>=3', '"green zone"', 'box:1,2,3,4']) {
      expect(written(terms(query))).toBe(query);
    }
  });

  it('select and deselect a value of a field', () => {
    const one = toggled('country:IRQ', 'type', 'ASSAULT');
    expect(one).toBe('country:IRQ type:ASSAULT');
    const two = toggled(one, 'type', 'PROTEST');
    expect(chosen(two, 'type')).toEqual(['ASSAULT', 'PROTEST']);
    expect(toggled(toggled(two, 'type', 'ASSAULT'), 'type', 'PROTEST')).toBe('country:IRQ');
  });

  it('quote names with spaces and commas', () => {
    expect(toggled('', 'party', 'Jund, the Army')).toBe('party:"Jund, the Army"');
    expect(chosen('party:"Jund, the Army","B C"', 'party')).toEqual(['Jund, the Army', 'B C']);
  });

  it('leave negated terms alone', () => {
    expect(toggled('-type:ASSAULT', 'type', 'ASSAULT')).toBe('-type:ASSAULT type:ASSAULT');
  });

  it('have at most one term for days', () => {
    expect(set('day:2020 type:AID', 'day', '2021-01..2021-02')).toBe('type:AID day:2021-01..2021-02');
    expect(set('day:2020 type:AID', 'day', null)).toBe('type:AID');
  });

  it('can drop a term', () => {
    expect(without('a b:1 c', 1)).toBe('a c');
  });
});
