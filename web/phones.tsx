const NUMBERS = /\b(112|114 14|116 006|1177)\b/;

/** A text whose known telephone numbers can be tapped. The words stay as they were. */
export const Phones = ({ text }: { text: string }) => (
  <>
    {text.split(NUMBERS).map((part, index) =>
      index % 2 === 1 ? (
        <a key={part} href={`tel:${part.replaceAll(' ', '')}`}>
          {part.replaceAll(' ', '\u00a0')}
        </a>
      ) : (
        part
      ),
    )}
  </>
);
