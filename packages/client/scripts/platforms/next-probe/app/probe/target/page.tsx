export default function Page() {
  return <p id="target">redirected</p>;
}
