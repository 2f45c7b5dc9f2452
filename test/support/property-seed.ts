/**
 * Property tests try the same cases at every run, so that a run says whether the change at hand broke something.
 * `PROPERTY_SEED=$RANDOM npx jest …` looks for new ones.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20170430) });
