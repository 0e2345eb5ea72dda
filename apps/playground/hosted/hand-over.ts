/** The parameter of the start page that holds the path of a view. */
const parameter = 'to';

/**
 * A script for the 404.html of a whole site, such as that of GitHub Pages: it leads an unknown path below the
 * playground to the start page of the playground, which has `writeArrival`.
 *
 * @param base - the folder of the playground, with a slash at both ends
 */
export function writeHandOver(base: string): string {
  return `<script>
  if (location.pathname.startsWith(${quote(base)})) {
    const path = location.pathname.slice(${base.length}) + location.search;
    location.replace(${quote(`${base}?${parameter}=`)} + encodeURIComponent(path) + location.hash);
  }
</script>
`;
}

/** The script of the start page that puts the path of `writeHandOver` back, before the router reads it. */
export function writeArrival(base: string): string {
  return `{
    const path = new URLSearchParams(location.search).get(${quote(parameter)});
    if (path !== null) {
      // Another origin would throw, and the path stays below the folder of the page.
      history.replaceState(null, '', ${quote(base)} + path.replace(/^\\/+/, '') + location.hash);
      // The start page was drawn with its own view.
      document.documentElement.dataset.asked = '';
    }
  }`;
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
