import { words } from "../words/words.ts";

interface VoiceChainProps {
  /** Outermost first; empty is the outlet's own voice. */
  readonly chain: readonly string[];
  readonly outlet: string;
}

/** Who says so, and through whom: "Residents, as told by a doctor, in Damask Herald". */
export const VoiceChain = ({ chain, outlet }: VoiceChainProps) => {
  const speaker = chain.at(-1);
  if (speaker === undefined) {
    return (
      <span className="voice-chain">
        <bdi>{outlet}</bdi> <span className="soft">{words.event.ownVoice}</span>
      </span>
    );
  }
  const carriers = chain.slice(0, -1).reverse();
  return (
    <span className="voice-chain">
      <bdi>{speaker}</bdi>{" "}
      <span className="soft">
        {carriers.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one voice may stand twice in a chain
          <span key={i}>
            {words.event.toldBy} <bdi>{name}</bdi>,{" "}
          </span>
        ))}
        {words.event.carriedIn} <bdi>{outlet}</bdi>
      </span>
    </span>
  );
};
