import { testKeeper } from '../../server/testing/keeper-contract.ts';
import { forgetDatabases, openHostedKeeper } from '../testing/open-hosted-keeper.ts';

testKeeper('the keeper of the hosted page', () => {
  forgetDatabases();
  return Promise.resolve({
    open: openHostedKeeper,
    remove() {
      forgetDatabases();
      return Promise.resolve();
    },
  });
});
