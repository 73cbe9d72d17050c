-- Where a mail can be stopped with one click (RFC 8058): goes into its headers, and away when it was sent.
alter table mail_message add column stop_address varchar(500) character set ascii collate ascii_bin;

-- The links in mails that stop them; only their hash is kept.
create table mail_stop_link (
    token_hash     char(64) character set ascii collate ascii_bin not null primary key,
    participant_id uuid        not null,
    created_at     datetime(6) not null,
    constraint mail_stop_link_participant foreign key (participant_id) references participant (id),
    index mail_stop_link_created (created_at)
);
