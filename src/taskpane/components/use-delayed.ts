import * as React from 'react';

/** True once `flag` has been true for `delay` milliseconds: short work shows no spinner. */
export function useDelayed(flag: boolean, delay: number): boolean {
  const [isDue, setDue] = React.useState(false);
  React.useEffect(() => {
    if (!flag) {
      setDue(false);
      return undefined;
    }
    const timer = setTimeout(() => setDue(true), delay);
    return () => clearTimeout(timer);
  }, [flag, delay]);
  return flag && isDue;
}
