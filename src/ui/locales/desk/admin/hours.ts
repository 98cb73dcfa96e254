/** Words of the hours at the administration. */
import { counting } from '../../counting.ts';
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

const en = {
  always: 'There are no hours: somebody is always there.',
  setHours: 'Set hours',
  noHours: 'Remove the hours',
  timeZone: 'Time zone',
  timeZoneHint: 'Such as Europe/Lisbon. Clock changes are taken care of.',
  week: 'Every week',
  copyDown: (first: string, last: string) => `Use ${first}’s hours until ${last}`,
  from: (day: string, number: number) => `${day}, from (${number})`,
  to: (day: string, number: number) => `${day}, to (${number})`,
  addSpan: (day: string) => `Add hours on ${day}`,
  removeSpan: (day: string, number: number) => `Remove hours ${number} on ${day}`,
  dayOff: 'Nobody',
  untilNextDay: 'the next day',
  exceptions: 'Exceptions',
  exceptionsMean: 'Days with hours of their own instead of those of the week; none for a day off.',
  addException: 'Add an exception',
  removeException: (date: string) => `Remove the exception ${date}`.trim(),
  date: 'Date',
  preview: 'What comes of it',
  previewMeans: (zone: string) => `In the time of ${zone}, and in UTC.`,
  notYet: 'Here is what comes of it, as soon as the zone and all times can be read (like 09:00, up to 24:00).',
  nextDays: 'The next two weeks',
  clockChange: 'Around the next change of clocks',
  noClockChange: 'The clocks of this zone do not change.',
  day: 'Day',
  open: 'Somebody is there',
  inUtc: 'In UTC',
  exception: 'exception',
  forward: counting('en', { one: 'clocks go forward by # minute', other: 'clocks go forward by # minutes' }),
  back: counting('en', { one: 'clocks go back by # minute', other: 'clocks go back by # minutes' }),
};

export type AdminHoursStrings = typeof en;

export const adminHours: Languages<AdminHoursStrings> = {
  name: 'admin-hours',
  en,
  others: adminOthersOf((words) => words.hours),
};
