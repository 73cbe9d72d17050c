create table account (
    id                  uuid         not null primary key,
    version             bigint       not null,
    revision            integer      not null,
    participant         uuid         not null,
    email               varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    password_hash       varchar(255) character set ascii collate ascii_bin not null,
    created_at          datetime(6)  not null,
    password_changed_at datetime(6)  not null,
    disabled_at         datetime(6),
    unique key account_participant (participant),
    unique key account_email (email)
);

-- Links and codes that open an account once. Only the hash of the secret is here.
create table account_token (
    id           uuid        not null primary key,
    version      bigint      not null,
    revision     integer     not null,
    purpose      varchar(20) character set ascii collate ascii_bin not null,
    participant  uuid,
    secret_hash  char(64)    character set ascii collate ascii_bin not null,
    created_at   datetime(6) not null,
    expires_at   datetime(6) not null,
    used_at      datetime(6),
    cancelled_at datetime(6),
    unique key account_token_secret (secret_hash),
    index account_token_participant (participant, purpose),
    index account_token_expires (expires_at)
);

-- Personal bearer tokens for the REST interface; shown once, hashed here.
create table api_token (
    id           uuid         not null primary key,
    version      bigint       not null,
    revision     integer      not null,
    participant  uuid         not null,
    label        varchar(100) not null,
    secret_hash  char(64)     character set ascii collate ascii_bin not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    last_used_at datetime(6),
    revoked_at   datetime(6),
    unique key api_token_secret (secret_hash),
    index api_token_participant (participant)
);
