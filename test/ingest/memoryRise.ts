/** Watches this process's memory; `end()` gives the megabytes by which it stood highest above the start. */
export function memoryRise(): { end(): number } {
  const start = process.memoryUsage().rss;
  let highest = start;
  const look = () => (highest = Math.max(highest, process.memoryUsage().rss));
  const timer = setInterval(look, 5);
  return {
    end() {
      clearInterval(timer);
      look();
      return (highest - start) / 1024 / 1024;
    },
  };
}
