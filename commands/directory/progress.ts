/** One line that is written over as work goes on; where nobody watches, a line for each step. */
export const progress = (out: NodeJS.WriteStream = process.stdout) => {
  let shown = false;
  return {
    show: (text: string) => {
      shown = true;
      out.write(out.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
    },
    end: (text: string) => {
      out.write(`${out.isTTY && shown ? '\n' : ''}${text}\n`);
    },
  };
};
