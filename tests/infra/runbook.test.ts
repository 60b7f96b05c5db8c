import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resources, text } from './synthesized.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const alarms = resources('AWS::CloudWatch::Alarm').map(({ properties }) => ({
  name: String(properties.AlarmName).replace('varna-oxelosund-', ''),
  link: String(properties.AlarmDescription).match(/docs\/runbook\.md#(\S+)$/)?.[1],
}));

interface Section {
  readonly anchors: readonly string[];
  readonly heading: string;
  readonly lines: string[];
}

/** Each heading, with the anchors right before it and the lines below it. */
const sections: readonly Section[] = (() => {
  const found: Section[] = [];
  let anchors: string[] = [];
  for (const line of runbook.split('\n')) {
    const anchor = line.match(/^<a id="([^"]+)"><\/a>$/)?.[1];
    const heading = line.match(/^#{2,3} (.+)$/)?.[1];
    if (anchor !== undefined) anchors.push(anchor);
    else if (heading === undefined) found.at(-1)?.lines.push(line);
    else {
      found.push({ anchors, heading, lines: [] });
      anchors = [];
    }
  }
  return found;
})();
const ofAlarms = sections.filter(({ anchors }) => anchors.length > 0);

/** As a Markdown page makes an address of a heading. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('the runbook', () => {
  test('has a section for every alarm that may wake somebody', () => {
    const headed = ofAlarms.flatMap(({ heading }) => heading.split(', '));
    for (const { name } of alarms)
      expect(
        headed.filter((each) => each === name),
        name,
      ).toHaveLength(1);
  });

  test('has no section for an alarm that does not exist', () => {
    const names = new Set(alarms.map(({ name }) => name));
    expect(ofAlarms.flatMap(({ heading }) => heading.split(', ')).filter((each) => !names.has(each))).toEqual(
      [],
    );
  });

  test('is opened by every alarm at its own section', () => {
    for (const { name, link } of alarms) {
      const place = ofAlarms.find(({ anchors }) => anchors.includes(link ?? ''));
      expect(place?.heading.split(', '), name).toContain(name);
    }
  });

  test.each(ofAlarms)(
    'says of $heading what it means for a person, what to look at and what to do',
    ({ lines }) => {
      const parts = lines.flatMap((line, index) => {
        const part = line.match(/^\*\*(.+)\.\*\*/)?.[1];
        return part === undefined ? [] : [{ part, index }];
      });
      expect(parts.map(({ part }) => part)).toEqual(['For a person', 'Look', 'Do']);
      parts.forEach(({ part, index }, place) => {
        const words = lines
          .slice(index, parts[place + 1]?.index)
          .join(' ')
          .split(/\s+/);
        expect(words.length, part).toBeGreaterThan(7);
      });
      expect(lines.join('\n'), 'something to look at: a command or a place').toMatch(/`|\]\(#/);
    },
  );

  test('leads nowhere that is not there', () => {
    const places = new Set(sections.flatMap(({ anchors, heading }) => [...anchors, slug(heading)]));
    const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place ?? '');
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((place) => !places.has(place))).toEqual([]);
  });

  test('names commands, logs, queues and schedules that there are', () => {
    for (const [, script = ''] of runbook.matchAll(/npm run ([\w-]+)/g))
      expect(scripts).toHaveProperty(script);
    const names = ['LogGroupName', 'QueueName', 'TableName', 'FunctionName', 'Name'].flatMap((property) =>
      resources(
        ...['AWS::Logs::LogGroup', 'AWS::SQS::Queue', 'AWS::DynamoDB::Table', 'AWS::Lambda::Function'],
        'AWS::Scheduler::Schedule',
      ).map(({ properties }) => text(properties[property] ?? '')),
    );
    const written = [
      ...runbook.matchAll(
        /\/(?:aws\/lambda\/varna-\$M-[\w-]+|varna\/\$M\/\w+)|varna-(?:\$M|oxelosund)-[\w-]*\w/g,
      ),
    ].map(([name]) => name.replace('$M', 'oxelosund'));
    const known = [...names, ...alarms.map(({ name }) => `varna-oxelosund-${name}`)];
    expect(written.length).toBeGreaterThan(30);
    expect([...new Set(written)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('explains every code that a function logs as an error', () => {
    const sources = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/log\.error\('([^']+)'/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) expect(runbook).toContain(`\`${code}\``);
  });

  test('has the log of every function in which something can go wrong', () => {
    for (const { properties } of resources('AWS::Lambda::Function')) {
      const name = properties.FunctionName.replace('oxelosund', '$M');
      expect(runbook, name).toContain(`/aws/lambda/${name} `);
    }
  });
});
