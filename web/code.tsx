/** A receipt code in groups of four, so that it can be copied by hand. Any other sign in it is left out. */
export const Code = ({ code }: { code: string }) => {
  const groups = code.replace(/[^A-Za-z0-9]/g, '').match(/.{1,4}/g) ?? [];
  return (
    <p class="code">{groups.map((group, index) => [index > 0 && ' ', <span key={group}>{group}</span>])}</p>
  );
};
