-- An edition is a whole state of a corpus. index_state names the one that answers; loose_editions are on their way in or
-- out. Every text that is searched has a number in its kind (see FindingKind; 0 is a passage).
CREATE SEQUENCE talksbot.edition_numbers AS integer;

CREATE TABLE talksbot.loose_editions (
    edition integer NOT NULL PRIMARY KEY
);

CREATE TABLE talksbot.index_state (
    corpus       text    NOT NULL PRIMARY KEY,
    edition      integer NOT NULL,
    generation   bigint  NOT NULL,
    format       integer NOT NULL,
    fingerprint  text,
    built_at     bigint,
    skipped      bytea,
    articles     integer NOT NULL,
    newest       date,
    texts        integer[] NOT NULL,
    lengths      bigint[]  NOT NULL,
    next_texts   integer[] NOT NULL,
    next_article bigint    NOT NULL
);

-- "key" is the id in UTF-16, big-endian: it sorts as ids do. "body" is the text with "unit" bytes a character (1: Latin-1,
-- 2: UTF-16), so that a quotation is cut from it by its offsets alone; uncompressed, so that the cut reads no more than it needs.
CREATE TABLE talksbot.articles (
    number    bigint   NOT NULL PRIMARY KEY,
    edition   integer  NOT NULL,
    key       bytea    NOT NULL,
    outlet    text,
    published date,
    header    bytea    NOT NULL,
    hash      bytea    NOT NULL,
    firsts    integer[] NOT NULL,
    counts    integer[] NOT NULL,
    lengths   bigint[]  NOT NULL,
    names     bytea    NOT NULL,
    unit      smallint NOT NULL,
    body      bytea    NOT NULL,
    UNIQUE (edition, key)
);

ALTER TABLE talksbot.articles ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX articles_published ON talksbot.articles (edition, published);
CREATE INDEX articles_outlet ON talksbot.articles (edition, outlet);

CREATE TABLE talksbot.passages (
    edition   integer NOT NULL,
    number    integer NOT NULL,
    article   bigint  NOT NULL,
    ordinal   integer NOT NULL,
    start     integer NOT NULL,
    length    integer NOT NULL,
    sentences bytea   NOT NULL,
    PRIMARY KEY (edition, number)
);

-- The stretch of the article's text from "cut_start" holds every word that the finding quotes.
CREATE TABLE talksbot.findings (
    edition        integer  NOT NULL,
    kind           smallint NOT NULL,
    number         integer  NOT NULL,
    article        bigint   NOT NULL,
    ordinal        integer  NOT NULL,
    sentence_start integer  NOT NULL,
    sentence_end   integer  NOT NULL,
    cut_start      integer  NOT NULL,
    cut_length     integer  NOT NULL,
    body           bytea    NOT NULL,
    PRIMARY KEY (edition, kind, number)
);

CREATE INDEX findings_article ON talksbot.findings (article, ordinal);

-- The texts that contain a term (in UTF-8), 16,384 numbers a row: their count, then for each how far it is from the one
-- before, how often it contains the term, and its length; see PostingBlock.
CREATE TABLE talksbot.postings (
    edition integer  NOT NULL,
    kind    smallint NOT NULL,
    term    bytea    NOT NULL,
    block   integer  NOT NULL,
    data    bytea    NOT NULL,
    PRIMARY KEY (edition, kind, term, block)
);

ALTER TABLE talksbot.postings ALTER COLUMN data SET STORAGE EXTERNAL;
