-- Who asked for the index to be brought up to date, how far the run for it is, and what came of it. "seen_at" is moved on
-- while the asker waits.
CREATE TABLE talksbot.indexing_requests (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rebuild     boolean     NOT NULL,
    asked_at    timestamptz NOT NULL DEFAULT now(),
    seen_at     timestamptz NOT NULL DEFAULT now(),
    done        integer,
    total       integer,
    elapsed     bigint,
    finished_at timestamptz,
    rebuilt     boolean,
    reason      text,
    started     bigint,
    failure     text
);

CREATE INDEX indexing_requests_open ON talksbot.indexing_requests (number) WHERE finished_at IS NULL;
