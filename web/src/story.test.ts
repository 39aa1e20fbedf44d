import { expect, test } from 'vitest';
import type { ReportRecord, Summary } from './record';
import { mainEvents, storyTitle } from './story';

const titled = (title: string | null) => ({ title }) as ReportRecord;
const event = (id: string, rest: Partial<Summary>) => ({ id, reality: 'actual', historical: false, toll: false, reports: 1, killed: null, latest: '2026-11-20', ...rest }) as Summary;

test('a story has the title whose words most of its reports have', () => {
  expect(storyTitle([titled('Live updates'), titled('Bomb kills 19 in Quetta'), titled('Quetta bomb: what we know'), titled(null)])).toBe('Bomb kills 19 in Quetta');
  expect(storyTitle([titled(null)])).toBeNull();
});

test('main events happened, and most reports mention them', () => {
  const found = mainEvents([event('planned', { reality: 'future', reports: 9 }), event('total', { toll: true, reports: 9 }), event('arrest', { reports: 2 }), event('bomb', { reports: 5, killed: 19 }), event('raid', { reports: 2, killed: 3 }), event('word', {}), event('walk', {}), event('talk', { latest: '2026-11-19' })]);
  expect(found.map((one) => one.id)).toEqual(['bomb', 'raid', 'arrest', 'talk', 'word']);
});
