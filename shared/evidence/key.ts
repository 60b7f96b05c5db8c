/** Where a file lies in the bucket: the case's id and the number of its form. It says nothing about anybody. */
export interface Place {
  readonly incident: string;
  readonly form: number;
}

/** What every key begins with; nothing else in the bucket is evidence. */
export const PREFIX = 'evidence/';

export const keyOf = ({ incident, form }: Place): string => `${PREFIX}${incident}/${form}`;

/** The place that a key names; undefined for a key that is none of ours. */
export const placeOf = (key: string): Place | undefined => {
  const [, incident, form] = /^evidence\/([a-z0-9]{26})\/([1-9]\d?)$/.exec(key) ?? [];
  return incident === undefined ? undefined : { incident, form: Number(form) };
};
