import cliProgress from "cli-progress";

/** Says how far a command is: one moving bar on a terminal, plain lines elsewhere. */
export interface Progress {
  step(title: string): void;
  at(index: number, count: number, what: string): void;
  say(line: string): void;
  stop(): void;
}

export function terminalProgress(output: NodeJS.WriteStream = process.stdout): Progress {
  return output.isTTY ? barProgress(output) : lineProgress(output);
}

function lineProgress(output: NodeJS.WriteStream): Progress {
  return {
    step: (title) => void output.write(`${title}\n`),
    at: () => {},
    say: (line) => void output.write(`${line}\n`),
    stop: () => {},
  };
}

function barProgress(output: NodeJS.WriteStream): Progress {
  let title = "";
  let bar: cliProgress.SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step(next) {
      stop();
      title = next;
    },
    at(index, count, what) {
      if (!bar) {
        bar = new cliProgress.SingleBar({ format: "{title} {bar} {value}/{total} {what}", clearOnComplete: true, hideCursor: true, stream: output });
        bar.start(count, 0, { title, what });
      }
      bar.update(index, { title, what: what.slice(0, 40) });
    },
    say(line) {
      stop();
      output.write(`${line}\n`);
    },
    stop,
  };
}
