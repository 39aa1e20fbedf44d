import { describe, expect, it } from 'vitest';
import { dyads, spots, timeline } from './aggregates';
import { Found, span, type Row } from './rows';

function row(id: string, more: Partial<Row>): Row {
  return {
    id, type: 'ASSAULT', mode: null, modes: [], toll: false, earliest: '2020-01-05', latest: '2020-01-05', actors: [], recipients: [], place: null, country: null, precision: null, killed: null, injured: null,
    reality: 'actual', historical: false, claims: [], standing: 'single-source', reports: 1, sources: 1, review: null, confidence: 0.5, text: 'Shells fell on the port.', lat: null, lon: null,
    source: null, story: null, versions: 1, quad: 4, shard: 0, parties: [], stance: [], told_by: ['r'], ...more,
  };
}

const ROWS = [
  row('a', { country: 'IRQ', killed: 3, lat: 33, lon: 44, precision: 'exact', place: 'Baghdad', parties: [{ role: 'actor', name: 'Rebels', code: null, sectors: ['REB'], entity: 'e1' }, { role: 'recipient', name: 'Army', code: 'IRQ', sectors: ['MIL'], entity: null }] }),
  row('b', { type: 'PROTEST', earliest: null, latest: '2020-03-01', country: 'IRQ', historical: true }),
  row('c', { earliest: '2020-01-01', latest: '2020-01-31', killed: 12, stance: ['denies'], source: 'The Post' }),
];

const TOTAL = row('t', { toll: true, mode: 'aerial', modes: ['aerial', 'destroy'], earliest: '2019-10-01', latest: null, country: 'IRQ', killed: 607, lat: 33, lon: 44, place: 'Baghdad' });

const found = (query: string) => new Found(ROWS, query).whole.map((one) => one.id).join('');

describe('a query on a published site', () => {
  it.each([
    ['', 'abc'],
    ['type:assault', 'ac'],
    ['-type:ASSAULT', 'b'],
    ['type:ASSAULT,PROTEST country:IRQ', 'ab'],
    ['killed:>=3', 'ac'],
    ['killed:<3', ''],
    ['killed:5..20', 'c'],
    ['historical:no', 'ac'],
    ['dated:no', 'b'],
    ['placed:yes', 'a'],
    ['day:2020-01-05', 'ac'],
    ['day:2020-02..', 'b'],
    ['day:..2020-01-04', 'c'],
    ['party:rebels', 'a'],
    ['recipient:Rebels', ''],
    ['sector:mil', 'a'],
    ['actor:e1', 'a'],
    ['box:40,30,50,35', 'a'],
    ['stance:denies', 'c'],
    ['source:"The Post"', 'c'],
    ['"the port"', 'abc'],
    ['story:x', ''],
  ])('%s', (query, wanted) => expect(found(query)).toBe(wanted));

  it('rejects unknown fields and malformed values', () => {
    expect(() => found('colour:red')).toThrow('cannot filter by colour');
    expect(() => found('killed:many')).toThrow('is not a number');
    expect(() => found('day:soon')).toThrow('is not a day');
  });
});

describe('counts', () => {
  it('of a facet ignore the terms for the same field', () => {
    expect(new Found(ROWS, 'type:PROTEST country:IRQ').facets()['type']).toEqual({ ASSAULT: 1, PROTEST: 1 });
  });

  it('separate certain from possible days', () => {
    const chart = timeline(ROWS);
    expect(chart.undated).toBe(1);
    const fifth = chart.bins.find((bin) => bin.from <= '2020-01-05' && bin.to >= '2020-01-05');
    expect([fifth?.sure, fifth?.possible]).toEqual([1, 1]);
  });

  it('place only events with coordinates', () => {
    expect(spots(ROWS, 9)).toMatchObject({ unplaced: 2, spots: [{ name: 'Baghdad', events: 1, killed: 3 }] });
    expect(dyads(ROWS, 9)).toEqual({ actors: ['Rebels'], recipients: ['Army'], events: [[1]] });
  });
});

describe('totals', () => {
  const rows = [...ROWS, TOTAL];

  it.each([
    ['', 'abct'],
    ['toll:yes', 't'],
    ['toll:no', 'abc'],
    ['killed:>100', 't'],
    ['mode:destroy', 't'],
    ['-mode:AERIAL', 'abc'],
  ])('are found by %s', (query, wanted) => expect(new Found(rows, query).whole.map((one) => one.id).join('')).toBe(wanted));

  it.each(['', 'country:IRQ', 'killed:>=3'])('are left out of the counts of %s', (query) => {
    const all = new Found(rows, query);
    const single = new Found(ROWS, query);
    expect(all.whole.length).toBe(single.whole.length + 1);
    expect(all.singleEvents('day')).toEqual(single.without('day'));
    expect(all.facets()).toEqual(single.facets());
  });
});

describe('days', () => {
  it('are parsed as the server parses them', () => {
    expect(span('2020-02')).toEqual(['2020-02-01', '2020-02-29']);
    expect(span('2020..')).toEqual(['2020-01-01', '']);
    expect(span('2019..2020-06')).toEqual(['2019-01-01', '2020-06-30']);
  });
});
