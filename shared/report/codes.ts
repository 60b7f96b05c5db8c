/**
 * The codes of the form's closed questions, as they are stored. Their words stand apart (`options.ts`), because whoever
 * takes a report in needs none of them.
 */
export const REPORTER_CODES = ['affected', 'representative'] as const;

export const ANSWER_CODES = ['yes', 'no', 'unsure'] as const;

export const YES_NO_CODES = ['yes', 'no'] as const;

/** domain: channel (CH): how it reached the person, kept apart from what happened. */
export const CHANNEL_CODES = [
  'social-media',
  'email',
  'text',
  'phone',
  'post',
  'in-person',
  'website',
  'media',
  'other',
] as const;

export const PLACE_CODES = [
  'home',
  'transit',
  'public',
  'municipal',
  'meeting',
  'campaign',
  'work',
  'online',
  'other',
] as const;

/** Who or what it was aimed at. A child raises the level (see level/assess). */
export const TARGET_CODES = [
  'official',
  'relative',
  'child',
  'colleague',
  'deputy',
  'staff',
  'property',
] as const;

/** The bands quoted from PTU 2021 in the municipality's plan. */
export const REPEATED_CODES = ['once', '2-5', '6+'] as const;

/** Kommunallagen 4:18 a covers only full-time or substantially full-time office holders, so the office is asked. */
export const OFFICE_CODES = [
  'council',
  'committee',
  'board',
  'chair',
  'full-time',
  'deputy',
  'auditor',
] as const;

export const POLICE_REPORT_CODES = ['yes', 'no', 'not-now'] as const;

/** Roles a reporter can keep out of the case without having to know a name. */
export const KEEP_OUT_ROLES = ['PSA', 'KSS', 'KC', 'TIB'] as const;
