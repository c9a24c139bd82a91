import { useSearchParams } from "wouter";

/** One parameter of the address bar: what is open, chosen or sorted by. `null` takes it out. Replaces no history. */
export const useChoice = (name: string): readonly [string | null, (value: string | null) => void] => {
  const [params, setParams] = useSearchParams();
  return [
    params.get(name),
    (value) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  ];
};
