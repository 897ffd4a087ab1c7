import { useEffect, useState } from 'react';

/** The address of a file in memory for as long as it is shown. */
export function useAddress(file: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- An address must be given back, so it can't be made while rendering.
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
