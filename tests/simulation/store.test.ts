import { describe } from 'vitest';
import { ENGINES } from './engines.ts';
import { promisesOfConditions } from './store/conditions.ts';
import { promisesOfIndexes } from './store/indexes.ts';
import { promisesOfItems } from './store/items.ts';
import { promisesOfQueries } from './store/queries.ts';
import { sceneOf } from './store/scene.ts';
import { promisesOfStream } from './store/streams.ts';
import { promisesOfTransactions } from './store/transactions.ts';
import { promisesOfUpdates } from './store/updates.ts';

describe.each(ENGINES)('%s', (_name, start) => {
  const scene = sceneOf(start);
  promisesOfItems(scene);
  promisesOfConditions(scene);
  promisesOfUpdates(scene);
  promisesOfTransactions(scene);
  promisesOfQueries(scene);
  promisesOfIndexes(scene);
  promisesOfStream(scene);
});
