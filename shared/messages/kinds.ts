/**
 * The messages of the long run. `follow-up`: ask how the person is, or another task of the role's. `again`: nobody has
 * answered yet. `passed`: somebody else was asked before. `planned`: when it will be, or will be instead. `off`: nothing
 * need be done any more. `referral`: to the occupational health provider, who hears that there is one and nothing else,
 * and `ended` that it is no more.
 */
const FOLLOW_UP_MESSAGE_KINDS = [
  'follow-up',
  'follow-up-again',
  'follow-up-passed',
  'follow-up-planned',
  'follow-up-off',
  'referral',
  'referral-ended',
] as const;
export type FollowUpMessageKind = (typeof FOLLOW_UP_MESSAGE_KINDS)[number];

/**
 * What a message is about. `urgent`: a case to take now (red, orange). `task`: a case to take by a time. `passed`: it
 * was put to somebody else first. `unanswered`: everybody in line was asked and nobody took it. `notice`: a role is
 * informed. `changed`: the person has written or decided something. `ask`: ask the person about a decision again.
 * `overdue`: steps of the plan are late. `taken`: somebody has it. `bundle`: several at once, without a link.
 * `drill`: nothing has happened, press *received*. `drill-report`: who did. `succession`: several go over to somebody,
 * with a link to the list. The rest belongs to the long run.
 */
export const MESSAGE_KINDS = [
  'urgent',
  'task',
  'passed',
  'unanswered',
  'notice',
  'changed',
  'ask',
  'overdue',
  'taken',
  'bundle',
  'drill',
  'drill-report',
  'succession',
  ...FOLLOW_UP_MESSAGE_KINDS,
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
