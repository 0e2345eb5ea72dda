export { Compose } from '../../../packages/react/examples/quick-start.tsx';
