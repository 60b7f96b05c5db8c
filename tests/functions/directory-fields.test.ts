import type { APIGatewayProxyEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { directory } from '../../functions/desk/directory.ts';
import type { Staff } from '../../functions/http/staff-session.ts';
import { peopleWith } from '../shared/builders.ts';

const people = peopleWith({});
const person = people.find(({ posts }) => posts.some(({ role }) => role === 'KSS'));
const staff = { person, people, directory: { people, marked: [] }, opened: new Set() } as unknown as Staff;

const post = (body: object) =>
  directory(
    {
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    } as unknown as APIGatewayProxyEvent,
    staff,
  );

it.each([
  ['a code as a number', { what: 'prove', person: person?.id, channel: 'sms', code: 123456 }],
  ['a name as a number', { what: 'save', person: 'new', name: 7, email: 'a@example.com' }],
  ['a post as a list', { what: 'save', person: 'new', name: 'Ada Lind', 'role-0': ['KSS'] }],
])('the directory says of %s that it is not valid, and does not fail over it', async (_, body) => {
  await expect(post(body)).rejects.toMatchObject({ code: 'invalid' });
});
