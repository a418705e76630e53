import { Link } from 'react-router';

export function NotFound({ what }: { what: string }) {
  return (
    <div className="page page--centred">
      <h1>We couldn’t find that</h1>
      <p>{`This ${what} does not exist, or you may not see it.`}</p>
      <Link to="/">Go to your projects</Link>
    </div>
  );
}
