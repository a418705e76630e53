const HUES = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange'];

const hueOf = (text: string): string => {
  const sum = Array.from(text, (letter) => letter.charCodeAt(0)).reduce((total, code) => total + code, 0);
  return HUES[sum % HUES.length] ?? 'blue';
};

/** A project's square with its initial, in a colour of its own. */
export const ProjectMark = ({ projectKey }: { projectKey: string }) => (
  <span className={`project-mark project-mark--${hueOf(projectKey)}`} aria-hidden>
    {projectKey.charAt(0)}
  </span>
);
