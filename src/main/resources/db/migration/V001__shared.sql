-- Mails wait here until a mail server took them; without one they are kept, so that nothing said is lost.
create table mail_message (
    id           uuid                                            not null primary key,
    recipient    varchar(320)                                    not null,
    subject      varchar(255)                                    not null,
    body         mediumtext                                      not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    attempts     integer                                         not null default 0,
    created_at   datetime(6)                                     not null,
    next_attempt datetime(6)                                     not null,
    sent_at      datetime(6),
    error        varchar(1000),
    index mail_message_due (state, next_attempt)
);

-- Who did what, from where and how it ended. Rows are only ever added: the triggers below see to that,
-- whatever the application's database user may do otherwise.
create table audit_event (
    id     uuid         not null primary key,
    moment datetime(6)  not null,
    actor  uuid,
    origin varchar(64) character set ascii collate ascii_bin,
    action varchar(100) character set ascii collate ascii_bin not null,
    object varchar(255) not null,
    result varchar(255) not null,
    index audit_event_moment (moment),
    index audit_event_actor (actor, moment)
);

create trigger audit_event_no_update before update on audit_event for each row
    signal sqlstate '45000' set message_text = 'audit_event is append-only';

create trigger audit_event_no_delete before delete on audit_event for each row
    signal sqlstate '45000' set message_text = 'audit_event is append-only';

-- What somebody was typing, with the version of the thing it began from.
create table draft (
    participant  uuid                                               not null,
    draft_key    varchar(160) character set ascii collate ascii_bin not null,
    json         mediumtext                                         not null,
    base_version bigint                                             not null,
    saved_at     datetime(6)                                        not null,
    primary key (participant, draft_key),
    index draft_saved_at (saved_at)
);
