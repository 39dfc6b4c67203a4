/** Begins to count the CPU time of this process; the function returned tells the milliseconds from then to its call. */
export function countCpuMs(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
