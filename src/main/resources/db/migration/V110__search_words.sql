-- What the director said of the language: synonyms, shipped synonyms switched off, exceptions of spelling.
create table word_rule (
    id       uuid         not null primary key,
    version  bigint       not null,
    revision int          not null,
    kind     varchar(20)  not null,
    words    varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    meaning  varchar(100) not null,
    added_at datetime(6)  not null,
    constraint word_rule_once unique (kind, words),
    index word_rule_added (added_at, id)
);

-- Moves with every change, so that other processes notice.
create table word_revision (
    revision bigint not null
);

insert into word_revision (revision) values (1);
