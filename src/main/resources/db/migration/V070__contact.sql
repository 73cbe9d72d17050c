-- A question from one person to another, with what it is about and how it ended.
create table contact_request (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    asker_id uuid not null,
    receiver_id uuid not null,
    item_type varchar(40) character set ascii collate ascii_bin,
    item_id uuid,
    inkooppakket_id uuid,
    organisation_id uuid,
    search_query varchar(300) not null,
    question varchar(4000) not null,
    -- Made by the form, so that sending twice is asking once
    request_key varchar(64) character set ascii collate ascii_bin not null,
    status varchar(20) not null,
    sent_at datetime(6) not null,
    last_message_at datetime(6) not null,
    replied_at datetime(6),
    ended_at datetime(6),
    -- Empty while there is something that this side did not read
    asker_read_at datetime(6),
    receiver_read_at datetime(6),
    decline_reason varchar(30),
    decline_remark varchar(500),
    suggested_id uuid,
    outcome_asked_at datetime(6),
    outcome varchar(20),
    outcome_remark varchar(500),
    outcome_at datetime(6),
    constraint contact_request_once unique (asker_id, request_key),
    constraint contact_request_asker foreign key (asker_id) references participant (id),
    constraint contact_request_receiver foreign key (receiver_id) references participant (id),
    constraint contact_request_suggested foreign key (suggested_id) references participant (id),
    constraint contact_request_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id),
    constraint contact_request_organisation foreign key (organisation_id) references organisation (id),
    index contact_request_sent (asker_id, last_message_at),
    index contact_request_received (receiver_id, sent_at),
    index contact_request_due (outcome_asked_at, last_message_at),
    index contact_request_period (sent_at)
);

create table contact_message (
    id uuid not null primary key,
    request_id uuid not null,
    author_id uuid not null,
    sent_at datetime(6) not null,
    body varchar(4000) not null,
    message_key varchar(64) character set ascii collate ascii_bin not null,
    constraint contact_message_once unique (request_id, author_id, message_key),
    constraint contact_message_request foreign key (request_id) references contact_request (id),
    constraint contact_message_author foreign key (author_id) references participant (id)
);

-- How much someone wants to be asked; its id is that of the participant.
create table contact_preference (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    paused boolean not null,
    paused_until date,
    monthly_maximum int,
    constraint contact_preference_participant foreign key (id) references participant (id)
);
