import type { AssetPlaces } from './protocol';

/** A module that is valid where relaxed SIMD is: one function with i8x16.relaxed_swizzle. */
const RELAXED_SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11,
]);

/** The assets that a browser needs; of those for one kind of browser or the other, the ones for its kind. */
export function assetsFor(assets: AssetPlaces, relaxedSimd: boolean): AssetPlaces {
  const kind = relaxedSimd ? 'relaxed-simd' : 'no-relaxed-simd';
  return Object.fromEntries(Object.entries(assets).filter(([, { when = kind }]) => when === kind));
}

/** Whether this browser has it. */
export function hasRelaxedSimd(): boolean {
  return typeof WebAssembly !== 'undefined' && WebAssembly.validate(RELAXED_SIMD);
}

/** What has to travel, in bytes. */
export function transferOf(assets: AssetPlaces): number {
  return Object.values(assets).reduce((sum, { transfer }) => sum + transfer, 0);
}
